import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Programs that the lockfile brings. */
export const BIN = join(ROOT, 'node_modules', '.bin');

/** The Node that the lockfile pins; the one that runs this script may be older. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export const say = (line) => process.stdout.write(`哨所 Outpost: ${line}\n`);

/** Whether a module is the program that was started, and not one that another imports. */
export const isMain = (url) => url === pathToFileURL(process.argv[1] ?? '').href;
