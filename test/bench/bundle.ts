import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ROOT } from '../support/processes.ts';
import { atMost, type Goal } from './figures.ts';

const GOAL_KB = 650;
const LISTED = 8;
const DIST = join(ROOT, 'dashboard', 'dist');

/** Vite's manifest, as far as it is needed here. */
const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().default(false),
    imports: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
);

interface Chunk {
  file: string;
  gzipKb: number;
}

export interface BundleFigures {
  /** How the initial files were found. */
  by: 'what the browser loaded until the first map' | 'static imports of the entry and its worker';
  initialGzipKb: number;
  goalKb: Goal;
  largestInitial: Chunk[];
  largestLater: Chunk[];
  /** Initial chunks in which something of Ant Design is: none is wanted. */
  antdInInitial: string[];
}

/** What the entry loads as soon as it runs. */
const START = 'src/start.tsx';

/** The entry, what it loads at once, and the map's worker: for a machine without a browser. */
function staticallyInitial(): string[] {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')));
  const names = Object.keys(manifest).filter((name) => manifest[name]?.isEntry || name === START);
  for (const name of names) {
    for (const next of manifest[name]?.imports ?? []) if (!names.includes(next)) names.push(next);
  }
  return names.flatMap((name) => [manifest[name]?.file ?? '', ...(manifest[name]?.assets ?? [])]);
}

/** Class names and tokens that only Ant Design's code has. */
const ANTD = /anticon|["'`]ant-|colorPrimaryHover/;

const textOf = (file: string): string => readFileSync(join(DIST, file), 'utf8');

const bySize = (files: readonly string[]): Chunk[] =>
  files
    .map((file) => ({ file, gzipKb: Math.round(gzipSync(textOf(file)).length / 102.4) / 10 }))
    .sort((a, b) => b.gzipKb - a.gzipKb);

const isScript = (file: string): boolean => /\.m?js$/.test(file);

/** The built dashboard's JavaScript; `loaded` are the paths of the scripts that a browser asked for, when there is one. */
export function benchBundle(loaded: readonly string[] | null): BundleFigures | null {
  if (!existsSync(join(DIST, 'index.html'))) return null;
  const initial = new Set((loaded?.map((path) => path.slice(1)) ?? staticallyInitial()).filter(isScript));
  // A worker's own script is not among what its page says that it loaded.
  const all = readdirSync(join(DIST, 'assets'))
    .filter(isScript)
    .map((name) => `assets/${name}`);
  for (const file of all) if (/worker/.test(file)) initial.add(file);
  const chunks = bySize([...initial]);
  const total = Math.round(chunks.reduce((sum, { gzipKb }) => sum + gzipKb, 0));
  return {
    by: loaded ? 'what the browser loaded until the first map' : 'static imports of the entry and its worker',
    initialGzipKb: total,
    goalKb: atMost(GOAL_KB, total),
    largestInitial: chunks.slice(0, LISTED),
    largestLater: bySize(all.filter((file) => !initial.has(file))).slice(0, LISTED),
    antdInInitial: chunks.flatMap(({ file }) => (ANTD.test(textOf(file)) ? [file] : [])),
  };
}
