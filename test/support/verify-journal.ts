import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './processes.ts';

export interface Verified {
  code: number;
  output: string;
  /** `service:position:hash`, as it prints them. */
  heads: string[];
}

/** `pnpm journal:verify` on a data folder or a database. */
export const verifyJournal = (
  where: { OUTPOST_DATA: string } | { DATABASE_URL: string },
  args: string[] = [],
): Promise<Verified> =>
  new Promise((done) => {
    const program = join(ROOT, 'infra/desk/dist/verify-journal.js');
    const { PATH = '' } = process.env;
    execFile(process.execPath, [program, ...args], { env: { PATH, ...where } }, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      done({ code, output: out + err, heads: out.split('\n').filter((line) => /^\w+:\d+:[0-9a-f]{64}$/.test(line)) });
    });
  });
