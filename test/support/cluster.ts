import { freshDatabase } from '@outpost/shared/testing/fresh-database';
import { type ComposeService, composeServices } from './compose-file.ts';
import { loadDemoCounty } from './county.ts';
import { type Running, UNHURRIED } from './desk.ts';
import { answersOk, eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { graphAt } from './graph.ts';
import { type NativePlaces, nativeService } from './native-service.ts';
import { findNats, startNats } from './nats.ts';
import { type RunningProcess, startProcess } from './processes.ts';
import { setUp, setUpLinkIn } from './set-up.ts';
import { removeFolder, tempFolder } from './temp-folder.ts';

export interface Cluster extends Running {
  /** Where a service answers to the gateway. */
  urlOf: (service: string) => string;
  /** SIGKILL for the process of one service. */
  kill: (service: string) => Promise<void>;
  /** Starts a service that was killed, where it was. */
  startAgain: (service: string) => Promise<void>;
  /** What its processes wrote last. */
  output: (service: string) => string;
}

/** For `.env`: the values that have no default, and those that hurry nobody. */
const SECRETS = {
  POSTGRES_PASSWORD: 'not-used-on-loopback',
  INCIDENTS_DATABASE_PASSWORD: 'of-incidents-to-the-database',
  RESOURCES_DATABASE_PASSWORD: 'of-resources-to-the-database',
  SHELTERS_DATABASE_PASSWORD: 'of-shelters-to-the-database',
  EXPERTS_DATABASE_PASSWORD: 'of-experts-to-the-database',
  WARNINGS_DATABASE_PASSWORD: 'of-warnings-to-the-database',
  IDENTITY_DATABASE_PASSWORD: 'of-the-gateway-to-the-database',
  INCIDENTS_SECRET: 'of-incidents-in-a-cluster-that-lives-for-one-test',
  RESOURCES_SECRET: 'of-resources-in-a-cluster-that-lives-for-one-test',
  SHELTERS_SECRET: 'of-shelters-in-a-cluster-that-lives-for-one-test',
  EXPERTS_SECRET: 'of-experts-in-a-cluster-that-lives-for-one-test',
  WARNINGS_SECRET: 'of-warnings-in-a-cluster-that-lives-for-one-test',
  OUTPOST_IDENTITY_SECRET: 'of-the-cookies-of-a-cluster-that-lives-for-one-test',
  LOG_LEVEL: 'warn',
  ...UNHURRIED,
};

const START_MS = 180_000;

/** Which images are run by a server of this machine instead of the container's program. */
export const isStore = ({ image }: ComposeService): boolean => /^(postgis\/postgis|nats):/.test(image);

/** Why no cluster can be started here, or null. */
export function clusterMissing(): string | null {
  if (!process.env['OUTPOST_TEST_POSTGRES']) return 'there is no PostgreSQL server';
  return findNats() ? null : 'there is no nats-server';
}

/** Names in an order in which each comes after those that it depends on. */
function inOrder(services: ReadonlyMap<string, ComposeService>): string[][] {
  const waves: string[][] = [];
  const started = new Set([...services].filter(([, service]) => isStore(service)).map(([name]) => name));
  while (started.size < services.size) {
    const next = [...services].filter(
      ([name, { depends_on }]) => !started.has(name) && Object.keys(depends_on).every((needed) => started.has(needed)),
    );
    if (next.length === 0) throw new Error('docker-compose.yml: services depend on each other in a circle');
    for (const [name] of next) started.add(name);
    waves.push(next.map(([name]) => name));
  }
  return waves;
}

/** Every service of docker-compose.yml as a process of its own, over HTTP, on native PostgreSQL and NATS. */
export async function startCluster(): Promise<Cluster> {
  const containers = composeServices(SECRETS);
  const database = await freshDatabase();
  const nats = await startNats(containers.get('nats')?.command ?? []);
  const addresses = new Map([['nats', nats.address]]);
  for (const [name, container] of containers) {
    if (!isStore(container)) addresses.set(name, `127.0.0.1:${await freePort()}`);
  }
  const volumes = tempFolder('volumes');
  const places: NativePlaces = { addresses, databaseUrl: database.url, volumes };
  const running = new Map<string, RunningProcess>();

  const start = async (name: string) => {
    const container = containers.get(name);
    if (!container) throw new Error(`docker-compose.yml has no service ${name}`);
    const { args, env, healthUrl } = nativeService(name, container, places);
    const service = startProcess(process.execPath, args, env);
    running.set(name, service);
    const isUp = () => service.hasExited() || (healthUrl !== null && answersOk(healthUrl));
    await eventually(`${name} ${healthUrl ? 'is healthy' : 'has done its work'}`, isUp, START_MS);
    if (healthUrl ? service.hasExited() : service.exitCode() !== 0)
      throw new Error(`${name} did not do what it should:\n${service.output()}`);
  };
  const close = async () => {
    await Promise.all([...running.values()].map((service) => service.stop()));
    await nats.stop();
    await database.drop();
    removeFolder(volumes);
  };
  try {
    for (const wave of inOrder(containers)) await Promise.all(wave.map(start));
    const url = `http://${addresses.get('gateway')}`;
    const key = await setUp(url, await setUpLinkIn(() => running.get('gateway')?.output() ?? ''));
    const graph = graphAt(url, key);
    await loadDemoCounty(graph);
    return {
      url,
      key,
      graph,
      urlOf: (name) => `http://${addresses.get(name)}/graphql`,
      kill: async (name) => running.get(name)?.kill(),
      startAgain: start,
      output: (name) => running.get(name)?.output() ?? '',
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
