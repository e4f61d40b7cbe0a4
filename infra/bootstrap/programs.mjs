import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './run.mjs';

/** Servers stand in folders that are not on everybody's PATH. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of the first of these programs that is there, or null. */
export function findProgram(...names) {
  for (const name of names) {
    const folder = FOLDERS.find((at) => at && isProgram(join(at, name)));
    if (folder) return join(folder, name);
  }
  return null;
}

const OLDEST_POSTGRES = 15;

/** Where Debian puts its PostgreSQL versions, newest first, with the folder of each one's extensions. */
function debianVersions() {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((version) => Number(version) >= OLDEST_POSTGRES)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => ({ bin: join(root, version, 'bin'), share: join('/usr/share/postgresql', version) }));
}

/** What is on the PATH, on other systems. */
function configured() {
  const [bin, share] = [capture('pg_config', ['--bindir']), capture('pg_config', ['--sharedir'])];
  return bin && share ? [{ bin, share }] : [];
}

/** The folder of a PostgreSQL server's programs that has PostGIS, or null. */
export function findPostgres() {
  const found = [...debianVersions(), ...configured()].find(
    ({ bin, share }) => isProgram(join(bin, 'initdb')) && existsSync(join(share, 'extension', 'postgis.control')),
  );
  return found?.bin ?? null;
}

/** A browser for the journey on the screen. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH || findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');

export const findNats = () => findProgram('nats-server');
