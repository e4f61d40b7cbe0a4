import { renameSync, rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { postgis, writePostgisBundle } from './postgis.ts';
import { isDataFolder, TEMPLATE } from './template.ts';

writePostgisBundle();
if (!isDataFolder(TEMPLATE)) {
  const half = `${TEMPLATE}.new`;
  rmSync(half, { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: half, extensions: { postgis } });
  await db.exec('create extension postgis');
  await db.close();
  renameSync(half, TEMPLATE);
}
