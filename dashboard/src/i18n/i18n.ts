import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { onPreferences, preferences } from '../lib/preferences';
import { en } from './en';
import { zh } from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: preferences().language,
    fallbackLng: false,
    resources: { 'zh-CN': { translation: zh }, 'en-US': { translation: en } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  onPreferences(() => {
    const { language } = preferences();
    document.documentElement.lang = language;
    void i18next.changeLanguage(language);
  });
  document.documentElement.lang = preferences().language;
}
