import type { Language } from './preferences';

/** Several words after each other, as each language puts them. */
export const listed = (words: readonly string[], language: Language): string =>
  words.join(language === 'zh-CN' ? '、' : ', ');

/** The name in the reader's language; a record that has only one name is called by it. */
export function named(record: { name: string; nameEn?: string | null }, language: Language): string {
  return language === 'en-US' ? record.nameEn || record.name : record.name;
}

const TONGUES: Readonly<Record<Language, Intl.DisplayNames>> = {
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'language', languageDisplay: 'standard' }),
  'en-US': new Intl.DisplayNames('en-US', { type: 'language', languageDisplay: 'standard' }),
};

/** `zh-CN`, `ug` as 汉语 and 维吾尔语 are called; what is no language tag is called what it is. */
export function tongue(tag: string, language: Language): string {
  try {
    return TONGUES[language].of(tag.split('-')[0] ?? tag) ?? tag;
  } catch {
    return tag;
  }
}
