import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { closingLine, isGood } from './count.mjs';
import { install } from './install.mjs';
import { end, leftovers, RUN_VARIABLE } from './leftovers.mjs';
import { say } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { systemParts } from './system-parts.mjs';
import { runVitest } from './vitest.mjs';

/** Everything that the tests write, and the mark by which their processes are known. */
const folder = mkdtempSync(join(tmpdir(), 'outpost-run-'));
// PostgreSQL runs as another user and must reach its data in here.
chmodSync(folder, 0o711);

/** How to stop what is running at the moment, when we are told to end. */
let interrupt = () => undefined;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    // The second time it has to be quick: what is left is found and ended below.
    interrupt(interrupted ? 'SIGKILL' : signal);
    interrupted = true;
  });
}

async function runTests(args) {
  await install();
  await build();
  const parts = await systemParts();
  if (interrupted) throw new Error('interrupted');
  // A server that is named by the caller is used instead.
  const needed = parts.postgres && !process.env.OUTPOST_TEST_POSTGRES;
  const postgres = needed ? await startPostgres(parts.postgres, folder) : null;
  const env = {
    [RUN_VARIABLE]: folder,
    TMPDIR: folder,
    ...(postgres && { OUTPOST_TEST_POSTGRES: postgres.url }),
    ...(parts.nats && { OUTPOST_TEST_NATS: parts.nats }),
    ...(parts.chromium && { CHROMIUM_PATH: parts.chromium }),
  };
  try {
    return await runVitest(args, folder, env, (stop) => {
      interrupt = stop;
      if (interrupted) stop('SIGTERM');
    });
  } finally {
    await postgres?.stop();
  }
}

/** A process that outlives the tests is a fault in one of them, but not when they were cut short. */
function endLeftovers() {
  const left = leftovers(folder);
  for (const found of left) {
    if (!interrupted) say(`测试遗留进程 / left by the tests: ${found.pid} ${found.command}`);
    end(found);
  }
  return interrupted ? 0 : left.length;
}

let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  counts = await runTests(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
}
counts.failed += endLeftovers();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.stdout.write(`${closingLine(counts)}\n`);
process.exitCode = isGood(counts) && !interrupted ? 0 : 1;
