import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';
import { findChromium } from './chromium.ts';
import type { Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

interface Open {
  incidents: { nodes: { id: string; state: string }[] };
}
interface Kept {
  incident: {
    needs: { fulfilment: { missing: number; assigned: number } }[];
    requisitions: { state: string; compensationYuan: number | null }[];
    costs: { totalYuan: number };
  };
}

describe.skipIf(!findChromium())('the resources of an incident', () => {
  const folder = tempFolder('downloads');
  let room: Room<'anna' | 'bahar'>;
  let desk: Desk;
  let anna: Reader;
  let bahar: Reader;
  let incident: string;
  beforeAll(async () => {
    room = await openRoom({ anna: 'COMMANDER', bahar: 'DUTY_OFFICER' });
    desk = room.desk;
    ({ anna, bahar } = room.readers);
    const { incidents } = await desk.graph.read<Open>(
      '{ incidents(first: 20, filter: { open: true }) { nodes { id state } } }',
    );
    incident = incidents.nodes.find(({ state }) => state === 'RESPONDING')?.id ?? '';
  }, OPENING_MS);
  afterAll(async () => {
    await room?.close();
    removeFolder(folder);
  });
  afterEach(picturesOfFailures(() => ({ anna, bahar })));
  const kept = async (): Promise<Kept['incident']> => {
    const query = `query ($id: ID!) { incident(id: $id) {
      needs { fulfilment { missing assigned } } requisitions { state compensationYuan } costs { totalYuan } } }`;
    return (await desk.graph.read<Kept>(query, { id: incident })).incident;
  };
  const at = (): string => `/?panel=incidents&work=resources&sel=incident:${incident}`;

  it('raises a need for two excavators of a size, sends one, and the other officer sees the gap close', async () => {
    await anna.open(at());
    await bahar.open(at());
    await anna.see('incident-medical', /空床/);
    await anna.click('need-add');
    await anna.fill('need-quantity', '0');
    await anna.click('need-form-submit');
    await anna.page.locator('[data-testid="need-quantity"][aria-invalid="true"]').waitFor();
    await anna.fill('need-quantity', '2');
    await anna.fill('need-capacity', '1.1');
    await anna.see('need-unit', '立方米');
    await anna.click('need-form-submit');
    await anna.see('need', '2 台挖掘机');
    await bahar.see('need', '不低于 1.1 立方米');
    await anna.click('need-dispatch');
    await anna.fill('dispatch-task', '清理塌方');
    await anna.click('dispatch-submit');
    await anna.see('dispatch-panel');
    await bahar.see('need', '已落实 1 / 2');
    expect((await kept()).needs[0]?.fulfilment).toMatchObject({ missing: 1, assigned: 1 });
  });

  it('takes a loader into use by decision, gives it back in writing, and pays for it', async () => {
    await anna.open(at());
    await anna.click('requisition-add');
    for (const [field, text] of Object.entries({
      item: '轮式装载机 5 t 级',
      unit: '台',
      ownerName: '（演示）巴楚县某建筑公司',
      authority: '巴楚县人民政府',
      decisionNumber: '演征〔2026〕1 号',
    })) {
      await anna.fill(`requisition-${field}`, text);
    }
    await anna.click('requisition-form-submit');
    // No printer hangs on this machine; the sheet is what would lie in it.
    await anna.page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event('printed'));
    });
    await anna.click('print-decision');
    const sheet = anna.page.locator('[data-testid="print-sheet"]', { hasText: '应急征用决定书' });
    await sheet.waitFor({ state: 'attached' });
    expect(await sheet.textContent()).toContain('演征〔2026〕1 号');
    await anna.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await sheet.waitFor({ state: 'detached' });
    await anna.click('requisition-to-DELIVERED');
    await anna.click('requisition-step-submit');
    await anna.page.locator('[data-testid="requisition-condition"][aria-invalid="true"]').waitFor();
    await anna.fill('requisition-condition', '完好');
    await anna.click('requisition-step-submit');
    await anna.click('requisition-to-RETURNED');
    await anna.fill('requisition-condition', '铲斗磨损');
    await anna.click('requisition-step-submit');
    await anna.click('requisition-to-COMPENSATED');
    await anna.fill('requisition-compensationYuan', '3200');
    await anna.fill('payer-name', '（演示）事故责任单位');
    await anna.click('requisition-step-submit');
    await bahar.page.locator('[data-testid="requisition"][data-state="COMPENSATED"]').waitFor();
    expect((await kept()).requisitions).toEqual([{ state: 'COMPENSATED', compensationYuan: 3200 }]);
  });

  it('sums what it costs by who bears it, cancels a wrong record, and takes the table along', async () => {
    const before = (await kept()).costs.totalYuan;
    await anna.click('cost-add');
    await anna.fill('cost-amountYuan', '1500.5');
    await anna.fill('cost-reason', '油料');
    await anna.fill('payer-name', '巴楚县人民政府');
    await anna.click('cost-form-submit');
    await bahar.see('cost', '油料');
    expect((await kept()).costs.totalYuan).toBe(before + 1500.5);
    const [download] = await Promise.all([anna.page.waitForEvent('download'), anna.click('costs-export')]);
    await download.saveAs(join(folder, 'costs.xlsx'));
    expect(readFileSync(join(folder, 'costs.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const wrong = anna.page.getByTestId('cost').filter({ hasText: '油料' });
    await wrong.getByTestId('cost-cancel').click();
    await anna.fill('cost-cancel-reason', '重复记录');
    await anna.click('cost-cancel-form-submit');
    await bahar.see('cost', '已作废');
    expect((await kept()).costs.totalYuan).toBe(before);
    expect([...anna.faults, ...bahar.faults]).toEqual([]);
  });
});
