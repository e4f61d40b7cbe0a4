import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { graphAt } from '../support/graph.ts';
import { aReport } from '../support/inputs.ts';
import { findChromium } from './chromium.ts';
import { openReader, type Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id code version } }';
const VERIFY = 'mutation ($input: VerifyIncidentInput!) { verifyIncident(input: $input) { id } }';

describe.skipIf(!findChromium())('an auditor at the journal', () => {
  let room: Room<'lin'>;
  let desk: Desk;
  let browser: Browser;
  let lin: Reader;
  let incident: { id: string; code: string; version: number };
  beforeAll(async () => {
    room = await openRoom({ lin: 'AUDITOR' });
    desk = room.desk;
    ({ lin } = room.readers);
    const commander = graphAt(desk.url, desk.access('COMMANDER').key);
    const input = aReport({ reporterName: '热依拉', reporterPhone: '13000000001' });
    incident = (await commander.read<{ reportIncident: typeof incident }>(REPORT, { input })).reportIncident;
    const { id, version: expectedVersion } = incident;
    await commander.read(VERIFY, { input: { id, expectedVersion, genuine: true } });
    browser = room.browser;
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ lin })));
  const save = async (format: 'csv' | 'json'): Promise<string> => {
    const [download] = await Promise.all([lin.page.waitForEvent('download'), lin.click(`audit-export-${format}`)]);
    return readFile(await download.path(), 'utf8');
  };

  it('finds what was done to an incident, and reads it before and after', async () => {
    await lin.open('/');
    await lin.click('rail-audit');
    await lin.see('audit-count', /50 \/ \d+ 条/);
    await lin.fill('audit-entityId', incident.id);
    await lin.see('audit-count', '2 / 2 条');
    const newest = lin.page.locator('.audit-row').first();
    expect(await newest.textContent()).toMatch(/核实属实 事件 .*[\s\S]*待核实 → 已核实/);
    await newest.click();
    await lin.see('audit-detail', /状态\s*待核实\s*已核实/);
    expect(await lin.page.getByTestId('audit-detail').textContent()).toMatch(/[0-9a-f]{64}/);
  });

  it('is told that the caller is not for an auditor, and does not get the number by any way', async () => {
    await lin.see('audit-detail', '您的角色不可见：报告人、报告人电话');
    expect(await lin.page.content()).not.toContain('13000000001');
    expect(await save('json')).not.toContain('13000000001');
  });

  it('goes from one entry to all of the incident, and takes them along as files', async () => {
    await lin.click('audit-same-incidentId');
    await lin.click('audit-clear');
    await lin.page.locator('.audit-row', { hasText: incident.code }).first().click();
    await lin.click('audit-same-incidentId');
    await lin.see('audit-count', /(\d+) \/ \1 条/);
    const csv = await save('csv');
    expect(csv.split('\r\n')[0]).toContain('时间,');
    expect(csv).toContain('状态: 待核实 → 已核实');
    const { entries, heads } = JSON.parse(await save('json'));
    expect(entries.every((entry: { incidentId: string }) => entry.incidentId === incident.id)).toBe(true);
    expect(heads.map(({ service }: { service: string }) => service)).toContain('incidents');
  });

  it('has no fault on the console, and others have no way in', async () => {
    expect(lin.faults).toEqual([]);
    const commander = await openReader(browser, desk.url, 'commander', desk.access('COMMANDER'));
    await commander.open('/?panel=audit');
    await commander.see('audit', '无权查阅操作日志');
    expect(await commander.page.getByTestId('rail-audit').count()).toBe(0);
  });
});
