import type { Text } from '@outpost/shared/errors';
import type { Language } from '@outpost/shared/localise-errors';

/** English when the terminal's locale is English; else Chinese, the product's own. */
export function languageOf(given: string | undefined, env: NodeJS.ProcessEnv): Language {
  const locale = given ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return /^en/i.test(locale) ? 'en-US' : 'zh-CN';
}

export const inLanguage = (text: Text, language: Language): string => (language === 'en-US' ? text.en : text.zh);

/** The command cannot begin: wrong words, no such file, nobody answers. Ends with exit code 2. */
export class CannotRun extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}
