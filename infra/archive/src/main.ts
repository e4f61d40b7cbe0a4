import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportPackage } from './export-package.ts';
import { hashOfFile } from './open-package.ts';
import { verifyPackage } from './verify-package.ts';

/**
 * `pnpm archive:verify <file.zip> [--expect <SHA-256>]`: whether the archive of an incident (5.5) is as it was made;
 * `--expect` is the hash that was recorded when it was handed over. Needs neither a network nor a database.
 * `pnpm archive:export <code> [--out file.zip] [--url …] [--key …]`: has a running Outpost make one, and fetches it.
 * Exit code 0 when all is well, 1 when a file of it is wrong, the first one named first, 2 when it could not be done.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const USAGE = `pnpm archive:verify <文件 / file.zip> [--expect <SHA-256>]
pnpm archive:export <事故编号 / code> [--out <文件 / file.zip>] [--url http://localhost:4000] [--key <API 密钥 / API key>, OUTPOST_KEY]`;

/** pnpm runs scripts in the workspace's root; a file is named from where the person stands. */
const fromHere = (file: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), file);

async function verify(path: string, expected: string | undefined): Promise<boolean> {
  const hash = await hashOfFile(path);
  const { manifest, faults } = await verifyPackage(path);
  for (const { path: wrong, zh, en } of faults) say(`✗ ${wrong}  ${zh} / ${en}`);
  if (manifest && faults.length === 0) {
    const { incident, journal, files, absent } = manifest;
    const rows = journal.reduce((sum, one) => sum + one.rows, 0);
    say(`✓ ${incident.code} ${incident.title}`);
    say(
      `  ${files.length} 个文件、${rows} 行日志与封存一致 / ${files.length} files, ${rows} rows of the journal as sealed`,
    );
    for (const { name } of absent) say(`  ! ${name}  制作时已不在存储中 / was lost before the package was made`);
    for (const head of journal) say(`  ${head.service}:${head.position}:${head.hash}`);
  }
  say(`SHA-256  ${hash}`);
  const isExpected = expected === undefined || expected.toLowerCase() === hash;
  if (!isExpected) say(`✗ 与移交时登记的 SHA-256 不符 / not the hash that was recorded: ${expected}`);
  return faults.length === 0 && isExpected;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      expect: { type: 'string' },
      out: { type: 'string' },
      url: { type: 'string', default: 'http://localhost:4000' },
      key: { type: 'string', default: process.env['OUTPOST_KEY'] ?? '' },
    },
  });
  const [what, which, ...more] = positionals;
  if (!which || more.length > 0) throw new Error(USAGE);
  if (what === 'verify') {
    process.exitCode = (await verify(fromHere(which), values.expect)) ? 0 : 1;
  } else if (what === 'export') {
    const { url, key, out } = values;
    const done = await exportPackage({ incident: which, url, key, out: fromHere(out ?? `${which}.zip`) });
    say(`${done.file}  ${done.files} 个文件、${done.rows} 行日志 / files, rows of the journal`);
    for (const { name } of done.absent) say(`! ${name}  已不在存储中 / is not in the store any more`);
    say(`字节 / bytes  ${done.bytes}`);
    say(`SHA-256  ${done.sha256}`);
  } else throw new Error(USAGE);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
