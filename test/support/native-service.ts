import { join } from 'node:path';
import type { ComposeService } from './compose-file.ts';
import { ROOT } from './processes.ts';

/** Where things of the compose network are on this machine. */
export interface NativePlaces {
  /** A folder of this machine for what a container has in a volume. */
  volumes: string;
  /** Host and port of each container's own port, by the container's name. */
  addresses: ReadonlyMap<string, string>;
  databaseUrl: string;
}

/** A container's program as a process of this machine. */
export interface NativeService {
  args: string[];
  env: Record<string, string>;
  /** The address that its health check asks; null for a program that ends by itself. */
  healthUrl: string | null;
}

/** The database's owner in the compose file. On this machine it is the server's superuser. */
const OWNER = 'outpost';

function asUser(url: string, username: string, password: string): string {
  const own = new URL(url);
  [own.username, own.password] = [username, password];
  return own.toString();
}

const isUrl = (value: string): boolean => /^\w+:\/\//.test(value);

/** Where each volume of a container is mounted in it. */
const mounts = ({ volumes }: ComposeService): string[] => volumes.map((volume) => volume.split(':')[1] ?? '');

function toNative(value: string, container: ComposeService, { addresses, databaseUrl, volumes }: NativePlaces): string {
  if (mounts(container).includes(value)) return join(volumes, value);
  const folder = container.working_dir;
  if (folder && value.startsWith(`${folder}/`)) return join(ROOT, value.slice(folder.length + 1));
  if (!isUrl(value)) return value;
  const { protocol, username, password, hostname, pathname } = new URL(value);
  if (protocol === 'postgres:') return username === OWNER ? databaseUrl : asUser(databaseUrl, username, password);
  const address = addresses.get(hostname);
  if (!address) throw new Error(`docker-compose.yml has no service ${hostname}, which ${value} names`);
  return `${protocol}//${address}${pathname === '/' ? '' : pathname}`;
}

/**
 * The same program with the same settings, but on loopback, on a port of its own, and with this machine's
 * addresses and folders in the place of the containers'.
 */
export function nativeService(name: string, container: ComposeService, places: NativePlaces): NativeService {
  const [program, ...args] = container.command;
  if (program !== 'node') throw new Error(`docker-compose.yml: ${name} does not run node`);
  const port = places.addresses.get(name)?.split(':')[1];
  if (!port) throw new Error(`no port for ${name}`);
  const env = Object.fromEntries(
    Object.entries(container.environment).map(([key, value]) => [key, toNative(value, container, places)]),
  );
  const { healthcheck } = container;
  const health = 'test' in healthcheck ? new URL(healthcheck.test.at(-1) ?? '').pathname : null;
  return {
    args,
    env: { ...env, HOST: '127.0.0.1', PORT: port },
    healthUrl: health && `http://127.0.0.1:${port}${health}`,
  };
}
