import { install } from './install.mjs';
import { NODE } from './paths.mjs';
import { run } from './run.mjs';

/** The root's `check` script with the lockfile's tools: formatting and lint, types, unused code, the dashboard's own check. */
try {
  await install();
  await run(NODE, ['--run', 'check']);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
