import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const tempFolder = (name: string): string => mkdtempSync(join(tmpdir(), `outpost-${name}-`));

/** A process that was killed may still be giving back its files. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
