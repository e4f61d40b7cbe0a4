import type { Language } from './preferences';

/** The name in the reader's language; a record that has only one name is called by it. */
export function named(record: { name: string; nameEn?: string | null }, language: Language): string {
  return language === 'en-US' ? record.nameEn || record.name : record.name;
}
