import type { Desk } from './desk.ts';

const row = (cells: string[]): string => `  ${cells.join('  ')}`;

/** What the person at the terminal is told of a desk that is ready. */
export function announcement({ url, setUpLink, demo }: Desk): string[] {
  const lines = [`哨所 Outpost: 就绪 / ready  ${url}`];
  if (setUpLink) {
    lines.push(
      '首位管理员请打开此链接设置密码，72 小时内一次有效 / the first administrator sets a password here, once:',
    );
    lines.push(`  ${setUpLink}`);
  }
  if (demo) {
    lines.push(`演示账号（含密码和 API 密钥）/ demo accounts with passwords and API keys: ${demo.file}`);
    if (demo.fresh)
      lines.push(
        ...demo.accounts.map(({ role, email, password }) => row([role.padEnd(18), email.padEnd(28), password])),
      );
  }
  return lines;
}
