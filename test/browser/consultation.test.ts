import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { graphAt } from '../support/graph.ts';
import { aReport } from '../support/inputs.ts';
import { findChromium } from './chromium.ts';
import type { Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }';

describe.skipIf(!findChromium())('an expert is consulted, in the browser', () => {
  let room: Room<'wang' | 'shen'>;
  let desk: Desk;
  let wang: Reader;
  let shen: Reader;
  let incidentId: string;
  beforeAll(async () => {
    room = await openRoom({ wang: 'DUTY_OFFICER', shen: 'EXPERT' });
    desk = room.desk;
    ({ wang, shen } = room.readers);
    const made = await desk.graph.read<{ reportIncident: { id: string } }>(REPORT, { input: aReport() });
    incidentId = made.reportIncident.id;
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ wang, shen })));

  it('is asked from the incident', async () => {
    await shen.open('/');
    await shen.click('account-button');
    await shen.click('account-consultations');
    await shen.see('expert-panel');
    const { viewer } = await graphAt(desk.url, desk.access('EXPERT').key).read<{ viewer: { expertId: string } }>(
      '{ viewer { expertId } }',
    );
    await wang.open(`/?panel=incidents&sel=incident:${incidentId}`);
    await wang.click('consultation-add');
    await wang.click('consultation-form-submit');
    await wang.see('consultation-form', '不能为空');
    await wang.page.getByTestId('consultation-expert').selectOption(viewer.expertId);
    await wang.fill('consultation-question', '储罐升温，能否先行倒罐？');
    await wang.click('consultation-form-submit');
    await wang.see('consultation', '待答复');
  });

  it('reaches the expert, who accepts and advises; the duty room sees it come and closes it', async () => {
    await shen.see('expert-consultations', '储罐升温');
    await shen.click('consultation-to-ACCEPTED');
    await shen.click('consultation-send');
    await shen.see('consultation', '已接受');
    await wang.see('consultation', '已接受');
    await shen.click('consultation-to-ADVISED');
    await shen.fill('consultation-advice', '先喷淋降温，罐压降到 1.2 MPa 以下再倒罐。');
    await shen.click('consultation-send');
    await wang.see('consultation-said', '先喷淋降温');
    await wang.click('consultation-to-CLOSED');
    await wang.fill('consultation-note', '已采纳');
    await wang.click('consultation-send');
    await wang.see('consultation', '已办结');
    await shen.see('consultation', '已办结');
  });

  it('lets an expert answer nobody else’s question, nor ask one', async () => {
    expect(await shen.page.getByTestId('consultation-to-CLOSED').count()).toBe(0);
    await shen.open(`/?panel=incidents&sel=incident:${incidentId}`);
    await shen.see('consultations');
    expect(await shen.page.getByTestId('consultation-add').count()).toBe(0);
    expect([...wang.faults, ...shen.faults]).toEqual([]);
  });
});
