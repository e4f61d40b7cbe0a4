import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { findChromium } from './chromium.ts';
import type { Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

const OPEN = '{ incidents(first: 20, filter: { open: true }) { nodes { id state } } warningsInForce { id scope } }';
/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
interface Found {
  incidents: { nodes: { id: string; state: string }[] };
  warningsInForce: { id: string; scope: string }[];
}

describe.skipIf(!findChromium())('the workspace of an incident', () => {
  let room: Room<'anna' | 'bahar'>;
  let desk: Desk;
  let anna: Reader;
  let bahar: Reader;
  let incident: string;
  let warning: string;
  beforeAll(async () => {
    room = await openRoom({ anna: 'COMMANDER', bahar: 'DUTY_OFFICER' });
    desk = room.desk;
    ({ anna, bahar } = room.readers);
    const found = await desk.graph.read<Found>(OPEN);
    incident = found.incidents.nodes.find(({ state }) => state === 'RESPONDING')?.id ?? '';
    warning = found.warningsInForce.find(({ scope }) => scope === 'COUNTY')?.id ?? '';
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ anna, bahar })));
  const at = (work: string): string => `/?panel=incidents&work=${work}&sel=incident:${incident}`;

  it('shows the plan’s checklists; what one officer has done, the other sees done', async () => {
    await anna.open(at('tasks'));
    await bahar.open(at('tasks'));
    await bahar.see('tasks-tab');
    await anna.click('task-add');
    await anna.fill('task-title', '为现场送水');
    await anna.click('task-submit');
    await bahar.see('task', '为现场送水');
    const own = bahar.page.getByTestId('task').filter({ hasText: '为现场送水' });
    await own.getByTestId('task-open').click();
    await own.getByTestId('task-to-DONE').click();
    await anna.page.locator('[data-testid="task"][data-state="DONE"]', { hasText: '为现场送水' }).waitFor();
  });

  it('takes a photo and a document, and shows them to the other', async () => {
    await anna.open(at('picture'));
    await bahar.open(at('picture'));
    await bahar.see('incident-files');
    await anna.page.getByTestId('file-input').setInputFiles([
      { name: '现场.png', mimeType: 'image/png', buffer: DOT },
      { name: '勘验记录.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    ]);
    await bahar.see('file', '勘验记录.pdf');
    const photo = bahar.page.getByTestId('file').filter({ hasText: '现场.png' }).locator('img');
    await photo.evaluate((image: HTMLImageElement) => image.decode());
  });

  it('runs the report clock, drafts a report from the incident, which the other reads', async () => {
    await bahar.click('tab-reports');
    await bahar.see('report-clock');
    const drafts = bahar.page.locator('[data-testid="report"][data-state="DRAFT"]');
    await bahar.click('draft-submit');
    await drafts.first().waitFor();
    const code = (await drafts.first().textContent())?.match(/BG-\d{8}-\d{3}/)?.[0] ?? 'no code';
    await anna.click('tab-reports');
    await anna.see('report', code);
  });

  it('has the chart of command, in which a seat is given to another', async () => {
    await anna.click('tab-command');
    const seat = anna.page.getByTestId('seat').first();
    await seat.getByTestId('seat-open').click();
    await anna.fill('seat-person', '演示人员·新任');
    await anna.click('seat-submit');
    await seat.getByText('交接须说明原因').waitFor();
    await anna.fill('seat-reason', '轮换');
    await anna.click('seat-submit');
    await anna.see('seat', '演示人员·新任');
    await bahar.click('tab-command');
    await bahar.see('seat', '演示人员·新任');
  });

  it('says who stands by for a warning, and takes a confirmation', async () => {
    await bahar.open(`/?panel=warnings&sel=warning:${warning}`);
    await bahar.see('warning-standby');
    await bahar.click('standby-confirm');
    await bahar.page.locator('[data-testid="standby-order"][data-state="CONFIRMED"]').first().waitFor();
    expect([...anna.faults, ...bahar.faults]).toEqual([]);
  });
});
