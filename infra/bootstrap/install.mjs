import { existsSync } from 'node:fs';
import { NODE, say } from './paths.mjs';
import { run } from './run.mjs';
import { hashOf, isDone, markDone } from './stamps.mjs';

const PNPM = 'pnpm@12.21.0';

/** Installs what the lockfile says, when it is not there yet. */
export async function install() {
  const hash = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']);
  if (isDone('install', hash) && existsSync(NODE)) return;
  say('安装依赖（首次约一分钟） / installing what the lockfile names …');
  await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--config.engine-strict=false'], { quiet: true });
  markDone('install', hash);
}
