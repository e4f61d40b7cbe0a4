import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incidents } from '../service.ts';

/** The clock of the service: a test moves it on. */
let now = new Date('2026-11-24T02:20:00Z');
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
let test: TestService;
beforeAll(async () => {
  test = await openTestService(incidents, () => now);
  await test.ask('mutation { loadIncidentsCounty(input: { county: "653130", demo: false }) { records } }');
});
afterAll(() => test.close());

let sent = 0;
const newKey = () => {
  sent += 1;
  return `report-clock-${sent}`;
};
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();

const must = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await test.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const refusal = async (query: string, variables: Record<string, unknown>, claims = {}) =>
  (await test.ask(query, variables, claims)).errors[0];

const report = async (changed: Record<string, unknown> = {}) => {
  const input = {
    idempotencyKey: newKey(),
    title: '轧花车间火灾',
    category: 'PRODUCTION_FIRE',
    occurredAt: before(1200),
    unitInformedAt: before(900),
    position: { longitude: 77.84479, latitude: 39.30733, datum: 'WGS84' },
    summary: '打包机起火',
    ...changed,
  };
  const { reportIncident } = await must(
    'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id version } }',
    { input },
  );
  return reportIncident as { id: string; version: number };
};

const CLOCKS = '{ kind state secondsLeft secondsLate secondsRun atOnce dueAt sentAt awaiting { code } }';
const clocksOf = async (id: string) => {
  const { incident } = await must(`query ($id: ID!) { incident(id: $id) { reportClock ${CLOCKS} } }`, { id });
  // biome-ignore lint/suspicious/noExplicitAny: the query gives its shape
  return Object.fromEntries(incident.reportClock.map((clock: any) => [clock.kind, clock]));
};

const FIELDS = 'id code version state stage form origin missing text textEn textHash sentAt nextStates';
const draft = async (incidentId: string, stage = 'INITIAL') =>
  (
    await must(`mutation ($input: DraftReportInput!) { draftReport(input: $input) { ${FIELDS} } }`, {
      input: { idempotencyKey: newKey(), incidentId, stage, form: 'WRITTEN' },
    })
  ).draftReport;
const SEND = `mutation ($input: SendReportInput!) { sendReport(input: $input) {
  ${FIELDS} deliveries { id unit { code } channel sentBy receivedAt receivedBy } } }`;
const unitIds = async (codes: string[]) => {
  const { units } = await must('{ units(first: 100) { nodes { id code } } }');
  return codes.map((code) => {
    const unit = units.nodes.find((one: { code: string }) => one.code === code);
    if (!unit) throw new Error(`no unit ${code}`);
    return unit.id as string;
  });
};
const ALL = ['U-XW', 'U-XZF', 'U-DQYJJ', 'U-DW', 'U-XS'];
const to = async (codes: string[]) => (await unitIds(codes)).map((unitId) => ({ unitId, channel: 'FAX' }));
const send = async (incidentId: string, codes: string[], stage = 'INITIAL') => {
  const { id, version } = await draft(incidentId, stage);
  return (await must(SEND, { input: { id, expectedVersion: version, recipients: await to(codes) } })).sendReport;
};
const LATE = `query ($first: Int! = 50) { lateReportClocks(first: $first) {
  incidentCount incidents { incident { id } clocks { kind state secondsLate } } } }`;
const lateOf = async (id: string) => {
  const { lateReportClocks } = await must(LATE);
  return lateReportClocks.incidents.find((one: { incident: { id: string } }) => one.incident.id === id)?.clocks;
};

describe('the report clock of an incident (4.1)', () => {
  it('runs from the report on, is overdue at its second, and stands in the late list', async () => {
    const { id } = await report();
    expect(await clocksOf(id)).toMatchObject({
      PHONE: { state: 'RUNNING', secondsLeft: 900, atOnce: false },
      WRITTEN: { state: 'RUNNING', secondsLeft: 6300 },
      UPWARD: { state: 'DUE', secondsLeft: 7200, atOnce: true, awaiting: [{ code: 'U-XW' }, { code: 'U-XZF' }, {}] },
      PREFECTURE: { state: 'DUE' },
      FOLLOW_UP: { state: 'WAITING' },
      FINAL: { state: 'WAITING' },
    });
    later(900);
    expect((await clocksOf(id))['PHONE']).toMatchObject({ state: 'RUNNING', secondsLeft: 0 });
    expect(await lateOf(id)).toBeUndefined();
    later(1);
    expect((await clocksOf(id))['PHONE']).toMatchObject({ state: 'OVERDUE', secondsLate: 1 });
    expect(await lateOf(id)).toEqual([{ kind: 'PHONE', state: 'OVERDUE', secondsLate: 1 }]);
  });

  it('is kept by the call itself when the accident unit makes it', async () => {
    const { id } = await report({ fromAccidentUnit: true, reporterName: '木某' });
    expect((await clocksOf(id))['PHONE']).toMatchObject({ state: 'SENT', secondsRun: 900 });
    const { incident } = await must(
      `query ($id: ID!) { incident(id: $id) { reports { origin form state sentBy reportedBy text } } }`,
      { id },
    );
    expect(incident.reports).toEqual([
      {
        origin: 'ACCIDENT_UNIT',
        form: 'PHONE',
        state: 'RECEIVED',
        sentBy: null,
        reportedBy: '木某',
        text: '打包机起火',
      },
    ]);
  });

  it('is kept by the unit’s written report, also when it is written down later', async () => {
    const { id } = await report();
    later(7200);
    const input = {
      idempotencyKey: newKey(),
      incidentId: id,
      form: 'WRITTEN',
      receivedAt: before(1000),
      reportedBy: '木某',
      text: '书面报告',
    };
    const RECORD = 'mutation ($input: RecordUnitReportInput!) { recordUnitReport(input: $input) { id state } }';
    const [one, again] = [await must(RECORD, { input }), await must(RECORD, { input })];
    expect(again.recordUnitReport.id).toBe(one.recordUnitReport.id);
    expect((await clocksOf(id))['WRITTEN']).toMatchObject({ state: 'SENT', secondsRun: 900 + 7200 - 1000 });
    const early = { ...input, idempotencyKey: newKey(), receivedAt: before(99_999) };
    expect((await refusal(RECORD, { input: early }))?.extensions).toMatchObject({ field: 'receivedAt' });
  });

  it('names the units that have not been told, and is kept when all have', async () => {
    const { id } = await report({ fromAccidentUnit: true });
    await send(id, ['U-XW', 'U-XZF']);
    expect((await clocksOf(id))['UPWARD']).toMatchObject({ state: 'DUE', awaiting: [{ code: 'U-DQYJJ' }] });
    later(60);
    await send(id, ['U-DQYJJ', 'U-DW', 'U-XS']);
    expect(await clocksOf(id)).toMatchObject({
      UPWARD: { state: 'SENT', secondsRun: 60, awaiting: [] },
      PREFECTURE: { state: 'SENT', secondsRun: 60 },
    });
  });

  it('asks for a follow-up when something changes, and for the change after the draft too', async () => {
    const { id, version } = await report();
    await send(id, ALL);
    const CHANGE = 'mutation ($input: UpdateSituationInput!) { updateSituation(input: $input) { version impact } }';
    later(60);
    await must(CHANGE, { input: { id, expectedVersion: version, impact: '厂区停产' } });
    later(30);
    expect((await clocksOf(id))['FOLLOW_UP']).toMatchObject({ state: 'DUE', secondsRun: 30 });
    const early = await draft(id, 'FOLLOW_UP');
    expect(early.text).toContain('影响范围：厂区停产');
    await must(CHANGE, { input: { id, expectedVersion: version + 1, impact: '下风向有烟' } });
    await must(SEND, { input: { id: early.id, expectedVersion: 1, recipients: await to(ALL) } });
    expect((await clocksOf(id))['FOLLOW_UP']).toMatchObject({ state: 'DUE', secondsRun: 0 });
    await send(id, ALL, 'FOLLOW_UP');
    expect((await clocksOf(id))['FOLLOW_UP']).toMatchObject({ state: 'SENT' });
  });

  it('asks for a follow-up when the casualties change', async () => {
    const { id, version } = await report();
    await send(id, ALL);
    const casualties = { deaths: 1, missing: 0, trapped: 0, seriouslyInjured: 0, minorInjured: 0, directLossYuan: 0 };
    await must('mutation ($input: UpdateCasualtiesInput!) { updateCasualties(input: $input) { version } }', {
      input: { id, expectedVersion: version, casualties, reason: '医院核实' },
    });
    expect((await clocksOf(id))['FOLLOW_UP']).toMatchObject({ state: 'DUE' });
    expect((await draft(id, 'FOLLOW_UP')).text).toContain('死亡 1 人');
  });

  it('asks nothing more of a false alarm, and takes it off the late list', async () => {
    const { id, version } = await report();
    later(1801);
    expect(await lateOf(id)).toHaveLength(1);
    await must('mutation ($input: VerifyIncidentInput!) { verifyIncident(input: $input) { state } }', {
      input: { id, expectedVersion: version, genuine: false },
    });
    expect(await lateOf(id)).toBeUndefined();
    expect((await clocksOf(id))['PHONE'].state).toBe('WAIVED');
  });

  it('is read for many incidents in two queries', async () => {
    await Promise.all(Array.from({ length: 10 }, () => report()));
    const queries: string[] = [];
    const { manager } = test.service.db;
    const query = manager.query.bind(manager);
    manager.query = ((sql: string, values?: unknown[]) => {
      queries.push(sql);
      return query(sql, values);
    }) as typeof manager.query;
    const { incidents: list } = await must('{ incidents(first: 50) { nodes { reportClock { kind state } } } }');
    manager.query = query;
    expect(list.nodes.length).toBeGreaterThan(10);
    expect(queries).toHaveLength(2);
  });
});

describe('a report in the official form', () => {
  it('is drafted once for a key, names what is missing, and can be drafted anew', async () => {
    const { id, version } = await report();
    const input = { idempotencyKey: newKey(), incidentId: id, stage: 'INITIAL', form: 'WRITTEN' };
    const DRAFT = `mutation ($input: DraftReportInput!) { draftReport(input: $input) { ${FIELDS} } }`;
    const [one, two] = [await must(DRAFT, { input }), await must(DRAFT, { input })];
    expect(two.draftReport.id).toBe(one.draftReport.id);
    expect(one.draftReport).toMatchObject({
      code: expect.stringMatching(/^BG-20261124-\d{3}$/),
      state: 'DRAFT',
      origin: 'COUNTY',
      missing: ['IMPACT', 'CASUALTIES', 'RESCUE', 'MEASURES'],
      nextStates: ['SENT', 'DISCARDED'],
      sentAt: null,
    });
    expect(one.draftReport.text).toMatch(/色力布亚镇.*\n三、事故类别：生产经营性火灾事故，一般事故/);
    expect(one.draftReport.text).toContain('报告单位：巴楚县消防救援大队');
    expect(one.draftReport.textEn).toContain('to be verified');

    const accidentUnitName = '某轧花厂';
    await must('mutation ($input: UpdateSituationInput!) { updateSituation(input: $input) { version } }', {
      input: {
        id,
        expectedVersion: version,
        impact: '厂区',
        rescueSituation: '灭火',
        measuresTaken: '断电',
        accidentUnitName,
      },
    });
    const { redraftReport } = await must(
      `mutation ($input: RedraftReportInput!) { redraftReport(input: $input) { ${FIELDS} } }`,
      { input: { id: one.draftReport.id, expectedVersion: 1 } },
    );
    expect(redraftReport).toMatchObject({ version: 2, missing: ['CASUALTIES'] });
    expect(redraftReport.text).toContain('事故发生单位：某轧花厂');
  });

  it('takes a person’s own words while it is a draft, and none once it is sent (5.2)', async () => {
    const { id: incidentId } = await report();
    const { id } = await draft(incidentId);
    const UPDATE = `mutation ($input: UpdateReportInput!) { updateReport(input: $input) { text textEn version } }`;
    const { updateReport } = await must(UPDATE, { input: { id, expectedVersion: 1, text: ' 改过的报告 ' } });
    expect(updateReport).toEqual({ text: '改过的报告', textEn: null, version: 2 });
    const recipients = await to(['U-XW', 'U-XZF']);
    const { sendReport } = await must(SEND, { input: { id, expectedVersion: 2, recipients } });
    expect(sendReport).toMatchObject({
      state: 'SENT',
      nextStates: [],
      sentAt: now.toISOString(),
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      deliveries: [
        { unit: { code: 'U-XW' }, channel: 'FAX', sentBy: '测试人员', receivedAt: null },
        { unit: { code: 'U-XZF' } },
      ],
    });
    const late = await refusal(UPDATE, { input: { id, expectedVersion: 3, text: '再改' } });
    expect(late?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '5.2' });
    const again = await refusal(SEND, { input: { id, expectedVersion: 3, recipients } });
    expect(again?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '5.2' });
    await expect(test.service.db.query(`update incidents.report set text = 'x' where id = $1`, [id])).rejects.toThrow(
      /never changed/,
    );
    await expect(test.service.db.query('delete from incidents.report where id = $1', [id])).rejects.toThrow(
      /never changed/,
    );
  });

  it('gets a receipt from each recipient, once', async () => {
    const { id: incidentId } = await report();
    const { deliveries } = await send(incidentId, ['U-XW', 'U-XZF']);
    later(120);
    const RECEIPT = `mutation ($input: RecordReceiptInput!) { recordReceipt(input: $input) {
      deliveries { receivedAt receivedBy } } }`;
    const input = { deliveryId: deliveries[0].id, receivedBy: '县委值班室', receivedAt: before(60) };
    const { recordReceipt } = await must(RECEIPT, { input });
    expect(recordReceipt.deliveries).toEqual([
      { receivedBy: '县委值班室', receivedAt: before(60) },
      { receivedBy: null, receivedAt: null },
    ]);
    expect((await refusal(RECEIPT, { input }))?.extensions).toMatchObject({ code: 'CONFLICT' });
    const early = { ...input, deliveryId: deliveries[1].id, receivedAt: before(121) };
    expect((await refusal(RECEIPT, { input: early }))?.extensions).toMatchObject({ field: 'receivedAt' });
    await expect(
      test.service.db.query(`update incidents.report_delivery set received_by = 'x' where id = $1`, [deliveries[0].id]),
    ).rejects.toThrow(/never changed/);
  });

  it('goes to further units, and to none twice', async () => {
    const { id: incidentId } = await report();
    const { id } = await send(incidentId, ['U-XW']);
    const { forwardReport } = await must(
      'mutation ($input: ForwardReportInput!) { forwardReport(input: $input) { version deliveries { unit { code } } } }',
      { input: { id, recipients: await to(['U-XW', 'U-XS']) } },
    );
    expect(forwardReport.deliveries.map((one: { unit: { code: string } }) => one.unit.code)).toEqual(['U-XW', 'U-XS']);
    const { id: unsent } = await draft(incidentId);
    const FORWARD = 'mutation ($input: ForwardReportInput!) { forwardReport(input: $input) { id } }';
    const refused = await refusal(FORWARD, { input: { id: unsent, recipients: await to(['U-XS']) } });
    expect(refused?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '4.1' });
  });

  it('refuses recipients that nobody has, or that are named twice, and an older version', async () => {
    const { id: incidentId } = await report();
    const { id } = await draft(incidentId);
    const [one] = await to(['U-XW']);
    const sendTo = (recipients: unknown[], expectedVersion = 1) =>
      refusal(SEND, { input: { id, expectedVersion, recipients } });
    expect((await sendTo([one, one]))?.extensions).toMatchObject({ field: 'recipients.1.unitId' });
    const nobody = { unitId: '01990000-0000-7000-8000-000000000000', channel: 'FAX' };
    expect((await sendTo([nobody]))?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'recipients.0.unitId' });
    expect((await sendTo([]))?.extensions).toMatchObject({ field: 'recipients' });
    expect((await sendTo([one], 7))?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect((await clocksOf(incidentId))['UPWARD'].awaiting).toHaveLength(3);
  });

  it('is discarded as a draft', async () => {
    const { id: incidentId } = await report();
    const { id } = await draft(incidentId);
    const { discardReport } = await must(
      'mutation ($input: DiscardReportInput!) { discardReport(input: $input) { state nextStates } }',
      { input: { id, expectedVersion: 1 } },
    );
    expect(discardReport).toEqual({ state: 'DISCARDED', nextStates: [] });
  });

  it('refuses a role that may not report', async () => {
    const { id: incidentId } = await report();
    const input = { idempotencyKey: newKey(), incidentId, stage: 'INITIAL', form: 'WRITTEN' };
    const error = await refusal(
      'mutation ($input: DraftReportInput!) { draftReport(input: $input) { id } }',
      { input },
      { actor: { id: 'o', name: 'o', role: 'OBSERVER' } },
    );
    expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'report:write' });
  });
});

describe('what a first report must tell', () => {
  it.each([
    ['a unit that nobody has', { accidentUnitId: '01990000-0000-7000-8000-000000000000' }, 'accidentUnitId'],
    ['a unit informed before the accident', { unitInformedAt: '2020-01-01T00:00:00Z' }, 'unitInformedAt'],
    ['a unit informed in the future', { unitInformedAt: '2099-01-01T00:00:00Z' }, 'unitInformedAt'],
    ['an empty summary', { summary: null }, 'summary'],
  ])('is refused with %s', async (_name, changed, field) => {
    const { id, version } = await report();
    const error = await refusal('mutation ($input: UpdateSituationInput!) { updateSituation(input: $input) { id } }', {
      input: { id, expectedVersion: version, ...changed },
    });
    expect(error?.extensions).toMatchObject({ field });
  });

  it('is the unit of the directory, by its id', async () => {
    const [accidentUnitId] = await unitIds(['U-GDGS']);
    const { id } = await report({ accidentUnitId });
    expect((await draft(id)).text).toContain('事故发生单位：国网巴楚县供电公司');
    const { incident } = await must('query ($id: ID!) { incident(id: $id) { accidentUnit { code } } }', { id });
    expect(incident.accidentUnit.code).toBe('U-GDGS');
  });
});
