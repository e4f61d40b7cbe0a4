import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { findChromium } from './chromium.ts';
import { PHONE, type Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

const MACHINE = `query ($search: String!) { equipmentItems(first: 1, filter: { search: $search }) {
  nodes { site { code } position { longitude latitude } } } }`;
interface Machines {
  equipmentItems: { nodes: { site: { code: string } | null; position: { longitude: number; latitude: number } }[] };
}

/** Two cores draw the map and answer at once here. */
const PATIENT = { timeout: 30_000 };

/** `226/265 +7` */
const figures = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

describe.skipIf(!findChromium())('the coverage board', () => {
  let room: Room<'anna' | 'bahar'>;
  let desk: Desk;
  let anna: Reader;
  let bahar: Reader;
  beforeAll(async () => {
    room = await openRoom({ anna: 'COMMANDER', bahar: ['DUTY_OFFICER', PHONE] });
    desk = room.desk;
    ({ anna, bahar } = room.readers);
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ anna, bahar })));

  const machine = async (code: string) => {
    const { equipmentItems } = await desk.graph.read<Machines>(MACHINE, { search: code });
    return equipmentItems.nodes[0];
  };
  const covered = async ({ page }: Reader): Promise<number> =>
    figures((await page.getByTestId('board-covered').textContent()) ?? '')[0] ?? Number.NaN;

  it('shows what is reached, and how it changes when a machine is dragged, without moving it', async () => {
    await anna.open('/?panel=preposition&board=min:30');
    await anna.see('gap-row');
    const [before, really] = [await covered(anna), await machine('JX-012')];
    const box = await anna.page.getByTestId('board-machine-JX-012').boundingBox();
    if (!box) throw new Error('the machine is not on the map');
    const { mouse } = anna.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x - 20, box.y + 120, { steps: 6 });
    await mouse.move(600, 520, { steps: 6 });
    await mouse.up();
    await expect.poll(() => covered(anna), PATIENT).not.toBe(before);
    expect(anna.page.url()).toMatch(/to:JX-012@/);
    expect(await machine('JX-012')).toEqual(really);
    const changed = await covered(anna);
    await anna.page.reload();
    await expect.poll(() => covered(anna), PATIENT).toBe(changed);
    await anna.click('what-if-clear');
    await expect.poll(() => covered(anna), PATIENT).toBe(before);
  });

  it('does the same by the keyboard: another place, and a machine that is away', async () => {
    const { page } = anna;
    const before = await covered(anna);
    await anna.click('what-if-rest');
    await page.getByTestId('what-if-away-JX-001').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="what-if-away-JX-001"][aria-pressed="true"]').waitFor();
    await expect.poll(() => page.getByTestId('board-figures').textContent(), PATIENT).toMatch(/−1/);
    await anna.click('what-if-clear');
    await expect.poll(() => covered(anna), PATIENT).toBe(before);
  });

  it('names the machines that are hardest to spare, and shows what is lost without one', async () => {
    const before = await covered(anna);
    await anna.click('critical-machine');
    await expect.poll(() => covered(anna), PATIENT).toBeLessThan(before);
    await anna.click('what-if-clear');
    await expect.poll(() => covered(anna), PATIENT).toBe(before);
  });

  it('proposes, says how good that is, keeps it as a plan', async () => {
    await anna.click('tab-propose');
    await anna.fill('proposal-least-gain', '0.5');
    await anna.click('proposal-start');
    await anna.see('proposal-result', '已证明最优');
    await anna.see('proposal-move');
    await anna.click('proposal-adopt');
    await anna.see('board-what-if');
    await anna.fill('plan-name', '汛前布设');
    await anna.click('plan-save');
    await anna.see('plan-detail', '汛前布设');
    await anna.see('plan-moves');
  });

  it('compares it with another plan', async () => {
    const { page } = anna;
    await anna.click('tab-cover');
    await anna.click('what-if-clear');
    await anna.click('what-if-rest');
    await page.getByTestId('what-if-place-JX-001').selectOption('YZ-09');
    await anna.fill('plan-name', '现状微调');
    await anna.click('plan-save');
    await anna.see('plan-detail', '现状微调');
    const first = await page
      .getByTestId('plan-against')
      .locator('option', { hasText: '汛前布设' })
      .getAttribute('value');
    await page.getByTestId('plan-against').selectOption(first);
    await anna.see('plan-comparison', /现状微调.*汛前布设/s);
  });

  it('is ordered by the commander alone; who carries it out confirms the arrival, and then the machine is there', async () => {
    const address = new URL(anna.page.url());
    await bahar.open(`${address.pathname}${address.search}`);
    await bahar.see('plan-detail', '草案');
    expect(await bahar.page.getByTestId('plan-order').count()).toBe(0);

    await anna.click('plan-order');
    await anna.click('plan-order-confirm');
    await anna.see('transfer-item', 'JX-001');
    expect((await machine('JX-001'))?.site?.code).not.toBe('YZ-09');

    await bahar.see('plan-detail', '已下达');
    await bahar.click('transfer-to-EN_ROUTE');
    await bahar.see('transfer-item', '途中');
    await bahar.click('transfer-to-ARRIVED');
    await bahar.see('transfer-item', '已到位');
    await anna.see('transfer-item', '已到位');
    expect((await machine('JX-001'))?.site?.code).toBe('YZ-09');
  });

  it('left no fault in either browser', () => {
    expect([...anna.faults, ...bahar.faults]).toEqual([]);
  });
});
