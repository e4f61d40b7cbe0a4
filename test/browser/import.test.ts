import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';
import { findChromium } from './chromium.ts';
import type { Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

const HEADER = '编号,名称,类别,能力,能力单位,预置点编号,技术状况';
const file = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...lines].join('\r\n')),
});
const WRONG = file('装备.csv', 'DR-001,挖掘机甲,挖掘机,1.2,立方米,YZ-01,良好', 'DR-002,,飞船,1,,YZ-99,良好');
const MENDED = file(
  '装备.csv',
  'DR-001,挖掘机甲,挖掘机,1.2,立方米,YZ-01,良好',
  'DR-002,装载机乙,装载机,3,t,YZ-02,一般',
);

describe.skipIf(!findChromium())('a resource manager with a table of machines', () => {
  const folder = tempFolder('downloads');
  let room: Room<'anna'>;
  let desk: Desk;
  let anna: Reader;
  beforeAll(async () => {
    room = await openRoom({ anna: 'ADMINISTRATOR' });
    desk = room.desk;
    ({ anna } = room.readers);
  }, OPENING_MS);
  afterAll(async () => {
    await room?.close();
    removeFolder(folder);
  });
  afterEach(picturesOfFailures(() => ({ anna })));
  const at = (step: string) => anna.page.locator(`[data-testid="import-drawer"][data-step="${step}"]`).waitFor();
  const take = (table: typeof WRONG) => anna.page.getByTestId('import-file').setInputFiles(table);

  it('is shown every fault of it, mends them, writes it, and sees the new rows', async () => {
    await anna.open('/?panel=tables');
    await anna.see('register-grid');
    await anna.click('import-open');
    await take(WRONG);
    await at('checked');
    for (const fault of ['名称', '类别', '预置点编号']) await anna.see('import-faults', fault);
    expect(await anna.page.getByTestId('import-apply').isDisabled()).toBe(true);
    await anna.click('import-again');
    await take(MENDED);
    await at('checked');
    await anna.see('import-counts', '新增 2');
    await anna.click('import-apply');
    await at('done');
    const { equipmentItems } = await desk.graph.read<{ equipmentItems: { totalCount: number } }>(
      '{ equipmentItems(filter: { search: "DR-00" }) { totalCount } }',
    );
    expect(equipmentItems.totalCount).toBe(2);
  });

  it('takes the import back as one, and exports what is on the screen', async () => {
    await anna.click('import-undo');
    await at('undone');
    await anna.open('/?panel=tables');
    await anna.fill('register-search', 'JX-01');
    const [download] = await Promise.all([anna.page.waitForEvent('download'), anna.click('export-csv')]);
    const saved = join(folder, 'list.csv');
    await download.saveAs(saved);
    const lines = readFileSync(saved, 'utf8').trim().split('\r\n');
    expect(lines[0]).toContain('编号,名称');
    expect(lines.slice(1).length).toBeGreaterThan(0);
    expect(lines.slice(1).every((line) => line.startsWith('JX-01'))).toBe(true);
    expect(anna.faults).toEqual([]);
  });
});
