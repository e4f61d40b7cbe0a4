import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rule.ts';

const WHO = { name: '张 明', email: 'zhangming@county.example' };

describe('a password', () => {
  it.each([
    ['ten characters of no pattern', 'k7#plum-boat'],
    ['a few words in a row', '戈壁滩上第一道哨所的门'],
    ['long, of small letters only', 'correct horse battery staple'],
  ])('may be %s', (_what, password) => {
    expect(passwordFault(password, WHO)).toBeNull();
  });

  it.each([
    ['shorter than ten characters', 'k7#plum', /至少 10/],
    ['longer than anybody types', 'x7'.repeat(65), /不能超过 128/],
    ['the e-mail', 'zhangming@county.example', /姓名或邮箱/],
    ['the name of the e-mail with something behind it', 'ZhangMing2026', /姓名或邮箱/],
    ['one that everybody tries first', 'Password123', /常见/],
    ['a run of figures', '1234567890', /常见/],
    ['a run of letters backwards', 'zyxwvutsrq', /常见/],
    ['one character over and over', 'aaaaaaaaaaaa', /常见/],
    ['one short part over and over', 'ab12ab12ab12', /常见/],
  ])('must not be %s', (_what, password, zh) => {
    const fault = passwordFault(password, WHO);
    expect(fault?.zh).toMatch(zh);
    expect(fault?.en).toMatch(/\w/);
  });

  it('is not held against a name too short to tell', () => {
    expect(passwordFault('li-bridge-47-rope', { name: 'Li', email: 'l@county.example' })).toBeNull();
  });
});
