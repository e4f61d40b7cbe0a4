import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Writes every asset once more as `.br` and `.gz`, so that the gateway sends what is ready and presses nothing while
 * somebody waits. Browsers take `br` over TLS and from this machine, and only `gzip` over a plain network.
 */
const ASSETS = new URL('../dist/assets/', import.meta.url);
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Less is not worth an own file, and is sent as it is. */
const SMALLEST = 4096;
/** The highest quality takes ten times as long for a twentieth less. */
const QUALITY = 9;

const names = (await readdir(ASSETS)).filter((name) => /\.(js|css|svg)$/.test(name));
await Promise.all(
  names.map(async (name) => {
    const content = await readFile(new URL(name, ASSETS));
    if (content.length < SMALLEST) return;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    await writeFile(new URL(`${name}.br`, ASSETS), await brotli(content, { params }));
    await writeFile(new URL(`${name}.gz`, ASSETS), await zip(content, { level: 9 }));
  }),
);
