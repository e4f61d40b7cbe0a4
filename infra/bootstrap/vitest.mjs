import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { countTests } from './count.mjs';
import { NODE, ROOT } from './paths.mjs';
import { ended, environment } from './run.mjs';

/**
 * Runs the tests to their end and counts them. `onStart` is told how to interrupt them: they then clean up behind
 * themselves.
 */
export async function runVitest(args, folder, env, onStart) {
  const report = join(folder, 'report.json');
  const config = join(ROOT, 'test', 'vitest.config.ts');
  const command = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', config, ...args];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(NODE, [...command, ...reporters], {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  onStart((signal) => child.kill(signal));
  return countTests(report, await ended(child));
}
