import { fileURLToPath } from 'node:url';

/** A new data folder with PostGIS already in it, made by the build: unpacking it takes a fraction of making it. */
export const TEMPLATE_FILE = fileURLToPath(new URL('../dist/template.tar.gz', import.meta.url));
