import type { Claims } from '@outpost/shared/claims';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** English when the reader's first language is English; else Chinese, the product's own. */
export const languageOf = ({ 'accept-language': accept }: Headers): Claims['language'] =>
  /^\s*en\b/i.test(accept?.toString() ?? '') ? 'en-US' : 'zh-CN';
