import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDesk } from '../support/desk.ts';
import { ROOT } from '../support/processes.ts';
import { findChromium, openOwnBrowser } from './chromium.ts';
import { mapIsComplete, signInBrowser } from './reader.ts';

/**
 * The pictures of the README, from the running product with the demo county: `node test/browser/take-screenshots.ts`.
 * Run by hand, after a build.
 */
const FOLDER = join(ROOT, 'docs', 'images');
const SIZE = { width: 1600, height: 1000 };

interface Picture {
  file: string;
  path: (incidentId: string) => string;
  theme: 'night' | 'day';
  /** What must be there before the picture is taken. */
  shows: string;
}

const PICTURES: Picture[] = [
  { file: 'map.png', path: (id) => `/?panel=incidents&sel=incident:${id}`, theme: 'night', shows: 'nearby-machines' },
  { file: 'preposition.png', path: () => '/?panel=preposition', theme: 'day', shows: 'board-gaps' },
];

const GRAVEST = '{ incidents(filter: { open: true }) { nodes { id severity seriouslyInjured trapped } } }';

interface Open {
  id: string;
  severity: string;
  trapped: number;
}

const RANK = ['ESPECIALLY_SERIOUS', 'SERIOUS', 'RELATIVELY_SERIOUS', 'ORDINARY'];

if (!findChromium()) throw new Error('there is no Chromium here; CHROMIUM_PATH names one');
const desk = await startDesk({ database: 'embedded', demo: true });
const browser = await openOwnBrowser(SIZE);
try {
  mkdirSync(FOLDER, { recursive: true });
  const { incidents } = await desk.graph.read<{ incidents: { nodes: Open[] } }>(GRAVEST);
  const [gravest] = incidents.nodes.sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
  await signInBrowser(browser.context, desk.url, desk.access('COMMANDER'));
  const page = await browser.context.newPage();
  await page.goto(desk.url);
  for (const { file, path, theme, shows } of PICTURES) {
    await page.evaluate(
      (chosen) => localStorage.setItem('outpost.preferences', JSON.stringify({ language: 'zh-CN', theme: chosen })),
      theme,
    );
    await page.goto(new URL(path(gravest?.id ?? ''), desk.url).toString());
    await mapIsComplete(page);
    await page.getByTestId(shows).first().waitFor();
    await page.screenshot({ path: join(FOLDER, file) });
    process.stdout.write(`docs/images/${file}\n`);
  }
} finally {
  await browser.close();
  await desk.close();
}
