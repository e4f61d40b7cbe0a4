import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('./command.ts', import.meta.url));

interface Ended {
  code: number;
  out: string;
  said: string;
}

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, said }),
    );
  });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'solve-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: unknown): string => {
  const path = join(folder, 'instance.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('the solver as a command', () => {
  it('prints the open sites, the value, the bound and the seconds', async () => {
    const path = file({
      costs: [
        [1, 5],
        [4, 2],
        [3, 9],
      ],
      weights: [1, 1, 1],
      k: 1,
      objective: 'median',
      limit: 2,
      fixed: [],
    });
    const { code, out } = await run(path);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ open: [0], value: 8, bound: 8, seconds: expect.any(Number) });
  });

  it.each([
    ['no file', [], '用法', 'usage'],
    ['a file that is not there', ['/nowhere.json'], '无法读取', 'cannot be read'],
    ['a time that is none', ['x.json', '--seconds', 'soon'], '用法', 'usage'],
  ])('refuses %s in both languages', async (_name, args, zh, en) => {
    const { code, out, said } = await run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(said).toContain(zh);
    expect(said).toContain(en);
  });

  it.each([
    ['what is not JSON', '{"costs": [[1', 'JSON', 'is not JSON'],
    ['an unknown objective', { costs: [[1]], k: 1, objective: 'best' }, '之一', 'must be one of'],
    ['a demand out of reach', { costs: [[null]], k: 1, objective: 'center' }, '没有任何点位', 'no site can serve'],
    [
      'too few machines',
      {
        costs: [
          [1, null],
          [null, 1],
        ],
        k: 1,
        objective: 'median',
      },
      '无法服务全部',
      'no choice of k sites',
    ],
  ])('refuses %s in both languages', async (_name, content, zh, en) => {
    const { code, out, said } = await run(file(content));
    expect([code, out]).toEqual([1, '']);
    expect(said).toContain(zh);
    expect(said).toContain(en);
  });
});
