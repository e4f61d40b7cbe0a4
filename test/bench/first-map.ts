import type { BrowserContext } from 'playwright-core';
import { findChromium, openOwnBrowser } from '../browser/chromium.ts';
import { type SignIn, signInBrowser } from '../browser/reader.ts';
import { atMost, type Figure, figure, type Goal, ratio } from './figures.ts';
import { openMapPage } from './map-page.ts';
import type { Product } from './product.ts';
import { repeat } from './repeat.ts';

const RUNS = 5;
const WITHIN_MS = 60_000;
const GOAL_SECONDS = 2;
const PATIENCE_MS = 60_000;

export interface FirstMapFigures {
  coldSeconds: Figure;
  warmSeconds: Figure;
  bareColdSeconds: Figure;
  bareWarmSeconds: Figure;
  coldRatio: Figure;
  warmRatio: Figure;
  goalSeconds: Goal;
  requests: number;
  transferredKb: number;
  /** Files of JavaScript that were loaded until the map was there. */
  scripts: string[];
}

interface Load {
  seconds: number;
  requests: number;
  transferredKb: number;
  scripts: string[];
}

/** Notes the moment, in the page's own time since navigation, at which it says that its map is complete. */
const NOTE_COMPLETE = `new MutationObserver((_, observer) => {
  if (document.documentElement?.dataset.map !== 'complete') return;
  observer.disconnect();
  window.mapCompleteAt = performance.now();
}).observe(document, { subtree: true, attributes: true, childList: true })`;

/** What had come by that moment; what the page gets for later, once the map is there, is not part of it. */
const READ = `(() => {
  const loaded = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd <= window.mapCompleteAt);
  return {
    seconds: window.mapCompleteAt / 1000,
    requests: loaded.length,
    transferredKb: Math.round(loaded.reduce((sum, one) => sum + one.transferSize, 0) / 1024),
    scripts: loaded.map(({ name }) => new URL(name).pathname).filter((path) => /\\.m?js$/.test(path)),
  };
})()`;

async function firstMap(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(NOTE_COMPLETE);
  await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE_MS });
  await page.locator('html[data-map="complete"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
  const load = await page.evaluate<Load>(READ);
  await page.close();
  return load;
}

/** A new browser: its first load has nothing cached, its second has what may be kept. */
async function coldAndWarm(url: string, who?: SignIn): Promise<[Load, Load]> {
  const browser = await openOwnBrowser();
  try {
    if (who) await signInBrowser(browser.context, url, who);
    return [await firstMap(browser.context, url), await firstMap(browser.context, url)];
  } finally {
    await browser.close();
  }
}

const seconds = (loads: readonly Load[]): number[] => loads.map((load) => load.seconds);

/** From navigation to the first complete map, beside a page that has only the map's library. Null without a browser. */
export async function benchFirstMap({ url, commander }: Product): Promise<FirstMapFigures | null> {
  if (!findChromium()) return null;
  const bare = await openMapPage();
  const product: { cold: Load[]; warm: Load[] } = { cold: [], warm: [] };
  const nothing: { cold: Load[]; warm: Load[] } = { cold: [], warm: [] };
  try {
    await repeat(RUNS, WITHIN_MS, async () => {
      for (const [of, at, who] of [
        [product, url, commander],
        [nothing, bare.url, undefined],
      ] as const) {
        const [cold, warm] = await coldAndWarm(at, who);
        of.cold.push(cold);
        of.warm.push(warm);
      }
    });
  } finally {
    await bare.close();
  }
  const cold = figure(seconds(product.cold));
  const first = product.cold[0];
  return {
    coldSeconds: cold,
    warmSeconds: figure(seconds(product.warm)),
    bareColdSeconds: figure(seconds(nothing.cold)),
    bareWarmSeconds: figure(seconds(nothing.warm)),
    coldRatio: ratio(seconds(product.cold), seconds(nothing.cold)),
    warmRatio: ratio(seconds(product.warm), seconds(nothing.warm)),
    goalSeconds: atMost(GOAL_SECONDS, cold.median),
    requests: first?.requests ?? 0,
    transferredKb: first?.transferredKb ?? 0,
    scripts: first?.scripts ?? [],
  };
}
