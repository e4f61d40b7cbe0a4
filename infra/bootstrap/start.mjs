import { build } from './build.mjs';
import { install } from './install.mjs';
import { NODE } from './paths.mjs';
import { become } from './run.mjs';

/** `npm start`: from a fresh clone to a running product. */
try {
  await install();
  await build();
  become(NODE, ['infra/desk/dist/main.js', ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
