import { spawn, spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { BIN, ROOT } from './paths.mjs';

/** The environment of every program that is started here: the pinned Node and the tools of the lockfile come first. */
export const environment = (extra = {}) => ({
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
  ...extra,
});

/** When a program that was spawned has ended: its exit code, or the signal's name. */
export const ended = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve('not started'));
    child.once('close', (code, signal) => resolve(signal ?? code));
  });

/** Runs a program to its end. Rejects when it fails. `quiet` keeps its output for the error's text. */
export function run(command, args, { env = {}, quiet = false, cwd = ROOT, ...as } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment(env),
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
      ...as,
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output}`));
    });
  });
}

/** What a program prints, or null when it is not there or fails. */
export function capture(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trim() : null;
}

const ORPHAN_CHECK_MS = 500;

/** npm ends at a SIGTERM, and the shell between us does not pass it on: then we have another parent. */
function onNpmGone(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), ORPHAN_CHECK_MS).unref();
}

/** Runs a program in this one's place: its exit is ours, and signals reach it. */
export function become(command, args, env = {}) {
  const child = spawn(command, args, { cwd: ROOT, env: environment(env), stdio: 'inherit' });
  // A terminal sends Ctrl-C to the whole group; a supervisor sends SIGTERM to us alone.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  onNpmGone(() => child.kill('SIGTERM'));
  child.on('close', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}
