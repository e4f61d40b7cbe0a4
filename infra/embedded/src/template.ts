import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A data folder with PostGIS already in it, made by the build: copying it takes a fraction of making it. */
export const TEMPLATE = fileURLToPath(new URL('../dist/template', import.meta.url));

export const isDataFolder = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/** Makes a new data folder from the template. All of it or none: a crash in between leaves no half of a database. */
export function copyTemplate(dataDir: string): void {
  if (isDataFolder(dataDir) || !isDataFolder(TEMPLATE)) return;
  const half = `${dataDir}.new`;
  rmSync(half, { recursive: true, force: true });
  cpSync(TEMPLATE, half, { recursive: true });
  renameSync(half, dataDir);
}
