import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root, in which every program is started. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface RunningProcess {
  pid: number;
  /** What it wrote last, for the text of an error. */
  output: () => string;
  hasExited: () => boolean;
  /** Null while it runs, and when a signal has ended it. */
  exitCode: () => number | null;
  /** As a supervisor does: SIGTERM, and SIGKILL when that does not help in time. */
  stop: () => Promise<void>;
  /** As a power cut does: SIGKILL for it and for every process that it started. */
  kill: () => Promise<void>;
}

const KEPT_OUTPUT = 8_000;
const PATIENCE_MS = 20_000;

/** Of our own environment a program gets only what finds programs and folders: it shall need nothing else. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'OUTPOST_TEST_RUN', 'LANG'];
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

const alive = new Set<number>();
const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // all of the group have ended
  }
};
// A test file that is cut short leaves nothing behind.
process.once('exit', () => {
  for (const pid of alive) killGroup(pid);
});

/** Starts a program in a process group of its own. */
export function startProcess(program: string, args: string[], env: Record<string, string>): RunningProcess {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...ownEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started`);
  alive.add(pid);
  let output = '';
  const keep = (text: Buffer) => {
    output = (output + text.toString()).slice(-KEPT_OUTPUT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exited = new Promise<void>((done) => child.once('close', () => done()));
  void exited.then(() => alive.delete(pid));
  return {
    pid,
    output: () => output,
    exitCode: () => child.exitCode,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => killGroup(pid), PATIENCE_MS);
      await exited;
      clearTimeout(late);
    },
    kill: async () => {
      killGroup(pid);
      await exited;
    },
  };
}
