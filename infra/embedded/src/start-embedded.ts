import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isLocked, lockFolder } from './lock-folder.ts';

export interface Embedded {
  /** For `DATABASE_URL`. */
  url: string;
  pid: number;
  /** Resolves when the process has ended, however it ended. */
  exited: Promise<void>;
  stop: () => Promise<void>;
}

/** Longer paths than this cannot be bound as a Unix socket. */
const MAX_SOCKET_PATH = 100;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

/**
 * Where the database listens: a Unix socket in a folder that only this user may open (the protocol has no
 * password here), or a loopback port where there are no such sockets.
 */
async function listenAt(dataDir: string): Promise<{ at: string; url: string }> {
  if (process.platform === 'win32') {
    const port = await freePort();
    return { at: String(port), url: `postgres://postgres@127.0.0.1:${port}/postgres` };
  }
  let folder = join(dataDir, 'socket');
  if (join(folder, '.s.PGSQL.5432').length > MAX_SOCKET_PATH)
    folder = join(tmpdir(), `outpost-${randomUUID().slice(0, 8)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Left behind by a crash: the folder's lock is ours, so nobody listens on it.
  rmSync(join(folder, '.s.PGSQL.5432'), { force: true });
  return {
    at: join(folder, '.s.PGSQL.5432'),
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
  };
}

/** Where it stands written at which address the database listens. */
const addressFile = (dataDir: string): string => join(dataDir, 'address');

/**
 * The database of a data folder that is there already: the one that runs, or one that is started for the time being.
 * Rejects when there is no such folder.
 */
export async function reachEmbedded(folder: string): Promise<Pick<Embedded, 'url' | 'stop'>> {
  const dataDir = resolve(folder);
  if (!existsSync(join(dataDir, 'postgres'))) throw new Error(`${dataDir} holds no database`);
  if (!isLocked(dataDir)) return startEmbedded(dataDir);
  return { url: readFileSync(addressFile(dataDir), 'utf8'), stop: async () => undefined };
}

/**
 * Starts the embedded database on a data folder in a process of its own. Rejects when another process already
 * uses the folder, or when the database does not come up.
 */
export async function startEmbedded(folder: string): Promise<Embedded> {
  const dataDir = resolve(folder);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dataDir);
  const { at, url } = await listenAt(dataDir);
  writeFileSync(addressFile(dataDir), url, { mode: 0o600 });
  const child = fork(new URL('./main.js', import.meta.url), [join(dataDir, 'postgres'), at], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  void exited.then(unlock);
  await Promise.race([
    new Promise<void>((ready) => child.once('message', () => ready())),
    exited.then(() => Promise.reject(new Error('the embedded database did not start'))),
  ]);
  return {
    url,
    pid: child.pid ?? 0,
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
