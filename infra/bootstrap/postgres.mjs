import { spawn } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { capture, ended, run } from './run.mjs';

export async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** PostgreSQL refuses to run as root: there, as the user that its package makes, else as one with no rights at all. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const name = capture('id', ['-u', 'postgres']) ? 'postgres' : 'nobody';
  return { uid: Number(capture('id', ['-u', name])), gid: Number(capture('id', ['-g', name])) };
}

/** The data is thrown away after the tests: it need not survive a power cut. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

const PATIENCE_MS = 30_000;
const READY = 'ready to accept connections';

/** A PostgreSQL server with nothing in it, on loopback, in a folder of its own. */
export async function startPostgres(bin, folder) {
  const data = join(folder, 'postgres');
  const as = owner();
  mkdirSync(data, { mode: 0o700 });
  if ('uid' in as) chownSync(data, as.uid, as.gid);
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), init, { quiet: true, cwd: data, ...as });

  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C is for the tests first, which still need it to clean up.
    detached: true,
    ...as,
  });
  const exited = ended(server);
  let log = '';
  await new Promise((ready, failed) => {
    server.stderr.on('data', (text) => {
      log = (log + text).slice(-20_000);
      if (log.includes(READY)) ready();
    });
    server.once('error', failed);
    void exited.then(() => failed(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT'); // PostgreSQL's fast shutdown: it does not wait for its clients
      const late = setTimeout(() => server.kill('SIGQUIT'), PATIENCE_MS);
      await exited;
      clearTimeout(late);
    },
  };
}
