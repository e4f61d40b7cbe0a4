import { join } from 'node:path';
import { UNHURRIED } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningProcess, startProcess } from '../support/processes.ts';
import { readDemoAccounts } from '../support/set-up.ts';

export interface Product {
  url: string;
  /** Of the demo's administrator; empty without a demo. */
  key: string;
  /** How the demo's commander signs in. */
  commander: { email: string; password: string };
  /** From the command to the first answer 200 of `/health/ready`. */
  startedInMs: number;
  databaseUrl: string;
  pid: number;
  stop: () => Promise<void>;
}

export interface ProductWanted {
  folder: string;
  demo: boolean;
  /** A PostgreSQL server's database instead of the embedded one. */
  databaseUrl?: string;
}

const START_MS = 90_000;
const READY_TIMEOUT_MS = 5_000;

const isReady = async (url: string): Promise<boolean> => {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
  await response.arrayBuffer();
  return response.ok;
};

/** Where the desk's embedded database listens while its data folder's name is short. */
const embeddedUrl = (folder: string): string =>
  `postgres://postgres@localhost/postgres?host=${encodeURIComponent(join(folder, 'database', 'socket'))}`;

async function waitUntilReady(product: RunningProcess, url: string): Promise<void> {
  await eventually('the product is ready', () => product.hasExited() || isReady(url), START_MS);
  if (product.hasExited()) throw new Error(`the product did not start:\n${product.output()}`);
}

/** `npm start` as a person types it, on a free port. */
export async function startProduct({ folder, demo, databaseUrl }: ProductWanted): Promise<Product> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const npm = startProcess('npm', ['start', ...(demo ? ['--', '--demo'] : [])], {
    PORT: String(port),
    OUTPOST_DATA: folder,
    ...UNHURRIED,
    // Fifty readers of one key.
    STREAMS_PER_CALLER: '1000',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  });
  try {
    await waitUntilReady(npm, url);
  } catch (error) {
    await npm.kill();
    throw error;
  }
  const accounts = demo ? readDemoAccounts(folder) : [];
  const of = (role: string) => accounts.find((one) => one.role === role) ?? { key: '', email: '', password: '' };
  return {
    url,
    key: of('ADMINISTRATOR').key,
    commander: of('COMMANDER'),
    startedInMs: performance.now() - began,
    databaseUrl: databaseUrl ?? embeddedUrl(folder),
    pid: npm.pid,
    stop: async () => {
      // As a terminal does with Ctrl-C: to all of them at once.
      process.kill(-npm.pid, 'SIGINT');
      await npm.stop();
    },
  };
}
