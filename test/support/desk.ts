import { join } from 'node:path';
import { startEmbedded } from '@outpost/embedded/start-embedded';
import type { Role } from '@outpost/shared/claims';
import { type FreshDatabase, freshDatabase } from '@outpost/shared/testing/fresh-database';
import pg from 'pg';
import { answersOk, eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { type Graph, graphAt } from './graph.ts';
import { ROOT, startProcess } from './processes.ts';
import { type DemoAccess, readDemoAccounts, setUp, setUpLinkIn } from './set-up.ts';
import { removeFolder, tempFolder } from './temp-folder.ts';

export interface Running {
  url: string;
  /** The administrator's API key. */
  key: string;
  /** As the administrator. */
  graph: Graph;
  /** Stops everything that belongs to it, and throws its data away. */
  close: () => Promise<void>;
}

export interface Desk extends Running {
  /** Where it keeps its data; `OUTPOST_DATA`. */
  folder: string;
  /** A power cut: the desk and its database are gone at once, the data folder stays. */
  powerCut: () => Promise<void>;
  /** Starts again on the same data folder and the same port; a setting that is undefined is left to its default. */
  startAgain: (changed?: Record<string, string | undefined>) => Promise<void>;
  /** Somebody gets at the database while the desk is off. */
  whileOff: <T>(work: (database: pg.Client) => Promise<T>) => Promise<T>;
  /** How to come in as a role; of a demo desk only. */
  access: (role: Role) => DemoAccess;
  /** What it wrote last. */
  output: () => string;
}

export interface DeskWanted {
  database: 'embedded' | 'native';
  demo: boolean;
  /** Where it listens, when something must know that before it starts. */
  port?: number;
  /** Settings beyond those that every desk of a test has. */
  env?: Record<string, string>;
}

/**
 * Tests ask as fast as they can and whatever they like; that too many requests and documents of one's own are refused is
 * tested where it is said.
 */
export const UNHURRIED = {
  REQUESTS_PER_MINUTE: '1000000',
  SIGNED_OUT_REQUESTS_PER_MINUTE: '1000000',
  FREE_QUERIES: 'all',
};

/** The first start unpacks a database and loads a county. */
const START_MS = 180_000;

/** The whole product on one desk, in a process of its own, as `npm start` starts it. */
export async function startDesk({ database, demo, port: given, env = {} }: DeskWanted): Promise<Desk> {
  const folder = tempFolder('desk');
  const server: FreshDatabase | null = database === 'native' ? await freshDatabase() : null;
  const port = given ?? (await freePort());
  const url = `http://localhost:${port}`;
  const start = async (changed: Record<string, string | undefined> = {}) => {
    const settings = Object.entries({
      PORT: String(port),
      OUTPOST_DATA: folder,
      ...UNHURRIED,
      ...(server && { DATABASE_URL: server.url }),
      ...env,
      ...changed,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    const desk = startProcess(
      process.execPath,
      [join(ROOT, 'infra/desk/dist/main.js'), ...(demo ? ['--demo'] : [])],
      Object.fromEntries(settings),
    );
    await eventually('the desk is ready', () => desk.hasExited() || answersOk(`${url}/health/ready`), START_MS);
    if (desk.hasExited()) throw new Error(`the desk did not start:\n${desk.output()}`);
    return desk;
  };
  let desk = await start();
  const close = async () => {
    await desk.stop();
    await server?.drop();
    removeFolder(folder);
  };
  try {
    const accounts = demo ? readDemoAccounts(folder) : [];
    const access = (role: Role): DemoAccess => {
      const found = accounts.find((one) => one.role === role);
      if (!found) throw new Error(`this desk has no demo account of the role ${role}`);
      return found;
    };
    const key = demo ? access('ADMINISTRATOR').key : await setUp(url, await setUpLinkIn(desk.output));
    return {
      url,
      folder,
      key,
      graph: graphAt(url, key),
      access,
      output: () => desk.output(),
      powerCut: () => desk.kill(),
      startAgain: async (changed) => {
        desk = await start(changed);
      },
      whileOff: async (work) => {
        const embedded = server ? null : await startEmbedded(join(folder, 'database'));
        const client = new pg.Client({ connectionString: server?.url ?? embedded?.url });
        await client.connect();
        try {
          return await work(client);
        } finally {
          await client.end();
          await embedded?.stop();
        }
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
