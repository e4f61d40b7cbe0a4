import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { findChromium } from './chromium.ts';
import type { Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

/** Open desert in the county's north, where the demo county has nothing that a pointer could meet. */
const VIEW = 'at=78.3000,39.7000,9.00';
const MIDDLE = { x: 720, y: 450 };
const HEADLINE = '阿纳库勒乡大风蓝色预警（演示）';
const CORNERS = [
  { x: 640, y: 380 },
  { x: 820, y: 380 },
  { x: 820, y: 520 },
  { x: 640, y: 520 },
] as const;

interface Issued {
  warnings: {
    nodes: {
      id: string;
      headline: string;
      level: string;
      state: string;
      area: { type: string; coordinates: number[][][] };
    }[];
  };
}

describe.skipIf(!findChromium())('a duty officer who issues a warning', () => {
  let room: Room<'anna' | 'bahar'>;
  let desk: Desk;
  let anna: Reader;
  let bahar: Reader;
  beforeAll(async () => {
    room = await openRoom({ anna: 'DUTY_OFFICER', bahar: 'COMMANDER' });
    desk = room.desk;
    ({ anna, bahar } = room.readers);
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ anna, bahar })));
  const issued = async (headline: string) => {
    const { warnings } = await desk.graph.read<Issued>(
      '{ warnings(first: 50) { nodes { id headline level state area } } }',
    );
    return warnings.nodes.filter((one) => one.headline === headline);
  };
  const isTipped = (reader: Reader, words: string): Promise<void> =>
    reader.page.locator('.map-tip', { hasText: words }).waitFor();
  const choose = (testId: string, index: number) => anna.page.getByTestId(testId).selectOption({ index });
  async function fillIn(headline: string): Promise<void> {
    await anna.page.getByTestId('warn-category').selectOption('GALE');
    await anna.fill('warn-cautions', '户外作业暂停，人员远离广告牌和临时搭建物。');
    await anna.fill('warn-measures', '乡镇值班力量到岗，机械在预置点待命。');
    await choose('warn-unit', 1);
    await anna.fill('warn-headline', headline);
  }

  it('is told at each field what is missing, and nothing is sent', async () => {
    await anna.open(`/?panel=warnings&${VIEW}`);
    await bahar.open(`/?panel=warnings&${VIEW}`);
    await anna.click('warn-button');
    await anna.see('warn-form');
    await anna.click('warn-submit');
    await anna.see('warn-area-error');
    for (const field of ['category', 'cautions', 'measures', 'unit', 'headline']) {
      const invalid = anna.page.locator(`[data-testid="warn-${field}"][aria-invalid="true"]`);
      await invalid.waitFor();
    }
    expect(await issued(HEADLINE)).toEqual([]);
  });

  it('points at the map, and the area that was chosen stands on every map', async () => {
    await anna.page.mouse.click(MIDDLE.x, MIDDLE.y);
    await anna.fill('warn-areaText', '阿纳库勒乡及周边');
    await fillIn(HEADLINE);
    await anna.click('warn-submit');
    await anna.see('warning-panel', HEADLINE);
    await bahar.see('warning-row', HEADLINE);
    // Off the middle, where the warning's own label is.
    await bahar.page.mouse.move(MIDDLE.x + 12, MIDDLE.y + 12, { steps: 3 });
    await isTipped(bahar, HEADLINE);
    const [warning] = await issued(HEADLINE);
    expect(warning?.area.coordinates[0]).toHaveLength(65);
  });

  it('draws an area corner by corner', async () => {
    const headline = '勾绘范围预警（演示）';
    await anna.open(`/?panel=warnings&act=warn&${VIEW}`);
    await anna.page.getByText('图上勾绘').click();
    await anna.page.locator('canvas[data-pen="area"]').waitFor();
    for (const { x, y } of [...CORNERS, CORNERS[0]]) {
      await anna.page.mouse.move(x, y, { steps: 2 });
      await anna.page.mouse.click(x, y);
    }
    await anna.see('warn-redraw');
    await anna.fill('warn-areaText', '图上勾绘的范围');
    await fillIn(headline);
    await anna.click('warn-submit');
    await anna.see('warning-panel', headline);
    const [warning] = await issued(headline);
    expect(warning?.area.coordinates[0]).toHaveLength(5);
    await bahar.page.mouse.move(660, 500, { steps: 3 });
    await isTipped(bahar, headline);
  });

  it('adjusts and lifts it, and it leaves the lists of what is in force', async () => {
    const [warning] = await issued(HEADLINE);
    await anna.open(`/?panel=warnings&sel=warning:${warning?.id}`);
    await anna.click('warning-adjust');
    await anna.see('adjust-form');
    await anna.page.getByTestId('adjust-form').getByText('橙', { exact: false }).first().click();
    await anna.fill('adjust-reason', '风力加大');
    await anna.click('adjust-form-submit');
    await expect.poll(async () => (await issued(HEADLINE))[0]).toMatchObject({ level: 'ORANGE', state: 'ADJUSTED' });
    await anna.click('warning-lift');
    await anna.fill('lift-reason', '大风过程结束');
    await anna.click('lift-form-submit');
    await expect.poll(async () => (await issued(HEADLINE))[0]?.state).toBe('LIFTED');
    await bahar.page.getByTestId('warning-row').filter({ hasText: HEADLINE }).waitFor({ state: 'detached' });
    expect([...anna.faults, ...bahar.faults]).toEqual([]);
  });
});
