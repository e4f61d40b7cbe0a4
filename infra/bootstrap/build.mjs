import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { isMain, NODE, ROOT, say } from './paths.mjs';
import { run } from './run.mjs';
import { hashOf, isDone, markDone } from './stamps.mjs';

const SERVER = [
  'services',
  'gateway',
  'infra/embedded',
  'infra/desk',
  'infra/archive',
  'infra/county-import',
  'test',
  'tsconfig.json',
  'pnpm-lock.yaml',
];
const DASHBOARD = ['dashboard', 'gateway/schema.graphql', 'pnpm-lock.yaml'];

async function step(name, sources, product, work) {
  if (existsSync(join(ROOT, product)) && isDone(name, hashOf(sources))) return;
  await work();
  // The graph's own file is among the sources: hashed as the step leaves it.
  markDone(name, hashOf(sources));
}

/** Builds what has changed since it was last built. */
export async function build() {
  await step('server', SERVER, 'gateway/dist/supergraph.graphql', async () => {
    say('编译服务 / compiling the services …');
    await run('tsc', ['-b']);
    await run(NODE, ['infra/desk/dist/write-graph.js']);
    await run(NODE, ['infra/embedded/dist/write-template.js']);
  });
  await step('dashboard', DASHBOARD, 'dashboard/dist/index.html', async () => {
    say('编译看板 / building the dashboard …');
    await run(NODE, ['--run', 'build'], { cwd: join(ROOT, 'dashboard'), quiet: true });
  });
}

if (isMain(import.meta.url)) {
  try {
    await install();
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
