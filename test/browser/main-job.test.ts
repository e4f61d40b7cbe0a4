import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { FIRST } from '../support/set-up.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { readyExcavator, someStock, viewNear } from './help-at-hand.ts';
import { mapIsComplete, openReader, type Reader } from './reader.ts';
import { OPENING_MS, picturesOfFailures } from './room.ts';

const TITLE = '色力布亚路段塌方埋车';
const MIDDLE = { x: 720, y: 450 };
/** From the request to the place: what is pressed, and how everybody then reads it. */
const STEPS = [
  ['APPROVED', '已批准'],
  ['ACCEPTED', '已接受'],
  ['EN_ROUTE', '途中'],
  ['ON_SCENE', '到场'],
] as const;

describe.skipIf(!findChromium())('the main job, in two browsers', () => {
  let desk: Desk;
  let browser: Browser;
  let anna: Reader;
  let bahar: Reader;

  beforeAll(async () => {
    desk = await startDesk({ database: 'embedded', demo: false });
    // As a county runs it: no document but the dashboard's own.
    await desk.powerCut();
    await desk.startAgain({ FREE_QUERIES: undefined });
    browser = await openBrowser();
    anna = await openReader(browser, desk.url, 'anna', FIRST);
  }, OPENING_MS);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  afterEach(picturesOfFailures(() => ({ anna, bahar })));

  it('offers the demo county or one’s own on an empty folder, and shows the map of what is chosen', async () => {
    await anna.page.goto(desk.url);
    await anna.see('setup-profile');
    await anna.click('setup-demo');
    await mapIsComplete(anna.page);
    await anna.see('demo-badge');
    await anna.see('schematic-badge');
    await anna.see('layer-count-sites', '12');
  });

  it('shows an incident on every map as soon as somebody reports it with a click', async () => {
    const excavator = await readyExcavator(desk.graph);
    const view = viewNear(excavator.site.position);
    bahar = await openReader(browser, desk.url, 'bahar', FIRST);
    await bahar.open(`/?panel=incidents&${view}`);
    await bahar.page.locator('[data-testid="live"][data-live="live"]').waitFor();
    await anna.open(`/?${view}`);
    await anna.click('report-button');
    await anna.see('report-form');
    await anna.page.mouse.click(MIDDLE.x, MIDDLE.y);
    await anna.see('draft-pin');
    await anna.page.getByTestId('report-category').selectOption('ROAD_TRAFFIC');
    await anna.see('report-lead', '牵头单位');
    await anna.fill('report-title', TITLE);
    await anna.fill('report-summary', '山体塌方，一辆客车被埋，三人重伤。');
    await anna.fill('casualties-seriouslyInjured', '3');
    await anna.click('report-submit');
    await anna.see('incident-panel', TITLE);

    await bahar.see('incident-row', TITLE);
    await bahar.page.mouse.move(MIDDLE.x, MIDDLE.y, { steps: 3 });
    await bahar.page.locator('.map-tip', { hasText: TITLE }).waitFor();
  });

  it('answers who leads, how grave it is, and what can help', async () => {
    await anna.see('incident-lead', /2\.1\.6/);
    await anna.see('incident-panel', /一般/);
    await anna.see('nearby-machines', '估算');
    await anna.see('nearby-equipment', /\d+(\.\d+)? (km|m|公里|米).*约 \d+ 分钟/);
    await anna.see('nearby-team', /约 \d+ 分钟/);
    await anna.see('incident-shelters', /\d/);
    await anna.see('incident-experts', /\S/);
    await anna.see('incident-warnings');
  });

  it('sends an excavator from its preposition site, and both follow it until it is there', async () => {
    const excavator = await readyExcavator(desk.graph);
    await bahar.click('incident-row', TITLE);
    await bahar.see('incident-panel', TITLE);
    const row = anna.page.getByRole('listitem').filter({ hasText: excavator.code });
    await row.getByTestId('dispatch-equipment').first().click();
    await anna.fill('dispatch-task', '清理塌方，打开通道');
    await anna.click('dispatch-submit');
    await anna.see('dispatch-panel', excavator.name);
    await bahar.see('dispatch-row', excavator.name);
    await bahar.see('dispatch-row', '已申请');
    for (const [state, words] of STEPS) {
      await anna.click(`dispatch-to-${state}`);
      await anna.see('dispatch-state', words);
      await bahar.see('dispatch-row', words);
    }
    const { equipmentItem } = await desk.graph.read<{ equipmentItem: { status: string } }>(
      'query ($id: ID!) { equipmentItem(id: $id) { status } }',
      { id: excavator.id },
    );
    expect(equipmentItem.status).toBe('ON_SCENE');
  });

  it('shows a figure that a manager changes in a table to whoever looks at it', async () => {
    const stock = await someStock(desk.graph);
    const wanted = String(stock.minimum + 7);
    for (const reader of [anna, bahar]) {
      await reader.open(`/?panel=tables&table=stock&q=${stock.code}`);
      await reader.see(`cell-${stock.code}-minimum`, String(stock.minimum));
    }
    await anna.page.getByTestId(`cell-${stock.code}-minimum`).dblclick();
    await anna.page.getByTestId(`cell-${stock.code}-minimum`).locator('input').fill(wanted);
    await anna.click('cell-save');
    await anna.see(`cell-${stock.code}-minimum`, wanted);
    await bahar.see(`cell-${stock.code}-minimum`, wanted);
  });

  it('keeps language, theme and the place in the address over a reload', async () => {
    await anna.open('/?panel=incidents');
    await anna.click('incident-row', TITLE);
    await anna.see('incident-panel', TITLE);
    await anna.click('language-switch');
    await anna.see('incident-lead', /Lead/i);
    await anna.click('theme-switch');
    await anna.page.locator('html[data-theme="day"]').waitFor({ state: 'attached' });
    const address = anna.page.url();
    await anna.page.reload();
    await mapIsComplete(anna.page);
    await anna.see('incident-panel', TITLE);
    await anna.see('incident-lead', /Lead/i);
    expect(anna.page.url()).toBe(address);
    await anna.page.locator('html[data-theme="day"]').waitFor({ state: 'attached' });
  });

  it('asks nothing of any other machine, and leaves no error behind', () => {
    expect([...anna.faults, ...bahar.faults]).toEqual([]);
  });
});
