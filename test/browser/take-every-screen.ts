import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Desk, startDesk } from '../support/desk.ts';
import { type Graph, graphAt } from '../support/graph.ts';
import { ROOT } from '../support/processes.ts';
import { readDemoAccounts } from '../support/set-up.ts';
import { findChromium, openBrowser, READER } from './chromium.ts';
import { contactSheets } from './every-screen/contact-sheet.ts';
import { FACES, type Face } from './every-screen/faces.ts';
import { type Records, someRecords } from './every-screen/records.ts';
import { SCREENS, type Screen } from './every-screen/screens.ts';
import { mapIsComplete, PHONE, type SignIn, signInBrowser } from './reader.ts';

/**
 * Every panel and state in every language, theme and width, to be looked at: `node test/browser/take-every-screen.ts`
 * (after a build) writes them to `.cache/screens/<face>/`, with contact sheets. `--face phone-zh`, `--only incident`
 * take some of them; `--desk <url> --data <folder>` takes them of a demo desk that runs already.
 */
const { values } = parseArgs({
  options: { face: { type: 'string' }, only: { type: 'string' }, desk: { type: 'string' }, data: { type: 'string' } },
});
const FOLDER = join(ROOT, '.cache', 'screens');
const PATIENCE_MS = 20_000;

/** Leaves what is open, so that nothing of it is kept, and goes to an address as a link within the page does. */
async function open(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Escape');
  for (const address of ['/?panel=none', path]) {
    await page.evaluate((next) => {
      window.history.pushState(null, '', next);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await settled(page);
  }
}

/** The map has drawn what it was last told to draw. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let left = 6;
        const next = () => (left-- === 0 ? done() : requestAnimationFrame(next));
        next();
      }),
  );

interface Subject {
  url: string;
  who: SignIn;
  graph: Graph;
  records: Records;
}

async function take(page: Page, screen: Screen, face: Face, { url, graph, records }: Subject): Promise<void> {
  const path = screen.path(records);
  if (screen.answers) {
    await screen.answers(page);
    await page.goto(new URL(path, url).href);
  } else await open(page, path);
  await page.getByTestId(screen.shows).filter({ visible: true }).first().waitFor();
  await screen.act?.(page, records, graph);
  await settled(page);
  await page.screenshot({ path: join(FOLDER, face.name, `${screen.name}.png`) });
}

async function takeFace(face: Face, subject: Subject): Promise<void> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({
      ...READER,
      viewport: face.size,
      ...(face.width === 'phone' && PHONE),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(
      (chosen) => localStorage.setItem('outpost.preferences', chosen),
      JSON.stringify({ language: face.language, theme: face.theme }),
    );
    await signInBrowser(context, subject.url, subject.who);
    let page: Page | null = null;
    for (const screen of SCREENS) {
      if (screen.widths && !screen.widths.includes(face.width)) continue;
      if (values.only && !new RegExp(values.only).test(screen.name)) continue;
      try {
        if (!page) {
          page = await context.newPage();
          await page.goto(subject.url);
          if (!screen.answers) await mapIsComplete(page);
        }
        await take(page, screen, face, subject);
      } catch (error) {
        process.stderr.write(
          `${face.name} ${screen.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`,
        );
        await page?.screenshot({ path: join(FOLDER, face.name, `${screen.name}-failed.png`) }).catch(() => undefined);
        await page?.close();
        page = null;
        continue;
      }
      if (screen.answers || screen.spoils) {
        await context.setOffline(false);
        await page.close();
        page = null;
      }
    }
    await contactSheets(await context.newPage(), { folder: join(FOLDER, face.name), face });
  } finally {
    await browser.close();
  }
}

if (!findChromium()) throw new Error('there is no Chromium here; CHROMIUM_PATH names one');
/** A demo desk that somebody started by hand. */
function runningDesk(url: string, folder: string): Pick<Desk, 'url' | 'graph' | 'access' | 'close'> {
  const accounts = readDemoAccounts(folder);
  const access: Desk['access'] = (role) => {
    const account = accounts.find((one) => one.role === role);
    if (!account) throw new Error(`no demo account is a ${role}`);
    return account;
  };
  return { url, graph: graphAt(url, access('ADMINISTRATOR').key), access, close: async () => undefined };
}

const desk =
  values.desk && values.data
    ? runningDesk(values.desk, values.data)
    : await startDesk({ database: 'embedded', demo: true });
try {
  const records = await someRecords(desk.graph);
  for (const face of FACES) {
    if (values.face && !new RegExp(values.face).test(face.name)) continue;
    mkdirSync(join(FOLDER, face.name), { recursive: true });
    process.stderr.write(`${face.name} …\n`);
    await takeFace(face, { url: desk.url, graph: desk.graph, who: desk.access('ADMINISTRATOR'), records });
  }
} finally {
  await desk.close();
}
