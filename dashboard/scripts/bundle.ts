import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export const LIMIT_KB = 650;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  assets?: string[];
}
export type Manifest = Record<string, Chunk>;

/** What the entry loads at once, when it has sent the first questions. */
const START = 'src/start.tsx';

/** Every script that the page loads before the first complete map: the entry, what it loads, and the map's worker. */
export function initialScripts(manifest: Manifest): string[] {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const asset of chunk.assets ?? []) if (/\.m?js$/.test(asset)) files.add(asset);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  visit(START);
  return [...files];
}

export interface Script {
  file: string;
  kB: number;
  antd: boolean;
}

/** Reads a build; antd is recognised by the class prefix that its style engine writes into every component. */
export function measure(dist: URL): { scripts: Script[]; kB: number } {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Manifest;
  const scripts = initialScripts(manifest).map((file) => {
    const code = readFileSync(new URL(file, dist));
    return {
      file,
      kB: gzipSync(code, { level: 9 }).length / 1000,
      antd: code.includes('anticon') || code.includes('.ant-'),
    };
  });
  return { scripts, kB: scripts.reduce((sum, { kB }) => sum + kB, 0) };
}
