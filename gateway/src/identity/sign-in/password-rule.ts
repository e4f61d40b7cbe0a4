import type { Text } from '@outpost/shared/errors';
import { COMMON_PASSWORDS } from './common-passwords.ts';

export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 128;

/** Shorter parts of a name say too little to be held against a password. */
const TELLING = 3;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const RUNS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** `1234567890`, `abcdefghij`, a row of the keyboard, and the same backwards. */
function isRun(text: string): boolean {
  const backwards = [...text].reverse().join('');
  return RUNS.some((run) => run.includes(text) || run.includes(backwards));
}

/** `123412341234`: one short part, over and over. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/.test(text);

/**
 * Why a password is too weak, or null. Length is what counts; nothing is asked about kinds of characters
 * (NIST SP 800-63B, 5.1.1.2). Not the person's own name or e-mail, and none that everybody tries first.
 */
export function passwordFault(password: string, { name, email }: { name: string; email: string }): Text | null {
  if (password.length < MIN_PASSWORD) {
    return { zh: `密码至少 ${MIN_PASSWORD} 个字符`, en: `a password has at least ${MIN_PASSWORD} characters` };
  }
  if (password.length > MAX_PASSWORD) {
    return { zh: `密码不能超过 ${MAX_PASSWORD} 个字符`, en: `a password has at most ${MAX_PASSWORD} characters` };
  }
  const given = plain(password);
  const own = [plain(email), plain(email).split('@')[0] ?? '', ...plain(name).split(/[\s·]+/)];
  if (own.some((part) => part.length >= TELLING && given.includes(part))) {
    return { zh: '密码不能含有姓名或邮箱', en: 'a password must not hold the name or the e-mail' };
  }
  if (COMMON_PASSWORDS.has(given) || isRun(given) || isRepeated(given)) {
    return { zh: '这个密码太常见，请换一个', en: 'this password is too common; choose another' };
  }
  return null;
}
