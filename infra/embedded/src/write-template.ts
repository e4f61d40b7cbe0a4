import { existsSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { postgis, writePostgisBundle } from './postgis.ts';
import { TEMPLATE_FILE } from './template.ts';

writePostgisBundle();
if (!existsSync(TEMPLATE_FILE)) {
  const db = await PGlite.create({ extensions: { postgis } });
  await db.exec('create extension postgis');
  const packed = await db.dumpDataDir('gzip');
  writeFileSync(TEMPLATE_FILE, Buffer.from(await packed.arrayBuffer()));
  await db.close();
}
