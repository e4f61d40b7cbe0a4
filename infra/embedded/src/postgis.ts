import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { postgis as whole } from '@electric-sql/pglite-postgis';
import { pickFromTar } from './tar.ts';

/** Made by the build. */
const BUNDLE = fileURLToPath(new URL('../dist/postgis.tar.gz', import.meta.url));

/**
 * What of the package's 95 MB we use. It also holds raster, topology and a geocoder, which would be unpacked,
 * compiled and kept in memory at every start.
 */
const USED = [
  /^lib\/postgresql\/postgis-3\.so$/,
  /^share\/proj\//,
  /^share\/postgresql\/extension\/postgis\.control$/,
  /^share\/postgresql\/extension\/postgis--\d+\.\d+\.\d+\.sql$/,
];

/** Stored, not compressed: it is read at every start and sent nowhere. */
export function writePostgisBundle(): void {
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite-postgis')),
    'postgis.tar.gz',
  );
  const picked = pickFromTar(gunzipSync(readFileSync(packed)), (name) => USED.some((pattern) => pattern.test(name)));
  writeFileSync(BUNDLE, gzipSync(picked, { level: 0 }));
}

/** PostGIS without what we do not use; before the first build, all of it. */
export const postgis: typeof whole = {
  ...whole,
  setup: async (db, options) => {
    const setup = await whole.setup(db, options);
    return existsSync(BUNDLE) ? { ...setup, bundlePath: pathToFileURL(BUNDLE) } : setup;
  },
};
