import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, onPreferences, preferences } from '../lib/preferences';
import type { zh } from './zh';
import { first } from './zh/first';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

/** The second language is loaded by whoever reads it; the first is always there, because what is issued is in it. */
async function learn(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { en } = await import('./en');
  i18next.addResourceBundle(language, 'translation', en);
}

export async function startI18n(): Promise<void> {
  const { language: chosen } = preferences();
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    resources: { 'zh-CN': { translation: first } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  const speak = async (language: Language): Promise<void> => {
    await learn(language);
    // Another may have been chosen while the words were on their way.
    if (preferences().language === language) await i18next.changeLanguage(language);
  };
  onPreferences(() => {
    const { language } = preferences();
    document.documentElement.lang = language;
    void speak(language);
  });
  document.documentElement.lang = chosen;
  await speak(chosen);
}
