import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

const NOW = new Date('2026-11-24T06:00:00Z');
let test: DemoCounty;
let incidentId: string;
beforeAll(async () => {
  test = await openDemoCounty(() => NOW);
  incidentId = await test.incident();
});
afterAll(() => test.close());

const DECIDE = `mutation ($input: DecideRequisitionInput!) { decideRequisition(input: $input) {
  id code version state decidedBy nextStates incident { id } steps { state at actorName } } }`;
const ADVANCE = `mutation ($input: AdvanceRequisitionInput!) { advanceRequisition(input: $input) {
  version state conditionBefore conditionAfter compensationYuan nextStates } }`;
const COST = `mutation ($input: RecordCostInput!) { recordCost(input: $input) {
  id version kind amountYuan recordedBy dispatch { id } requisition { id } } }`;
const CANCEL = 'mutation ($input: CancelCostInput!) { cancelCost(input: $input) { cancelled cancelReason } }';
const COSTS = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Incident {
  requisitions { code state } costs { totalYuan byPayer { payer payerName amountYuan } records { kind amountYuan cancelled requisition { code } } } } } }`;

const costsOf = async (id: string) =>
  (await test.ask(COSTS, { refs: [{ __typename: 'Incident', id }] })).data._entities[0];
const decision = (changed: object = {}) => ({
  idempotencyKey: freshKey(),
  incidentId,
  kind: 'EQUIPMENT',
  item: '履带式挖掘机 20 t',
  quantity: 1,
  unit: '台',
  decisionNumber: '巴政征〔2026〕1号',
  authority: '巴楚县人民政府',
  ownerName: '演示砂石料场',
  ownerPhone: '0998-000-0000',
  periodFrom: NOW.toISOString(),
  ...changed,
});
const decide = async (changed: object = {}) =>
  (await test.ask(DECIDE, { input: decision(changed) })).data.decideRequisition;
const advance = (id: string, expectedVersion: number, to: string, changed: object = {}) =>
  test.ask(ADVANCE, { input: { id, expectedVersion, to, ...changed } });
const cost = (changed: object = {}) =>
  test.ask(COST, {
    input: {
      idempotencyKey: freshKey(),
      incidentId,
      amountYuan: 800.5,
      payer: 'RESPONSIBLE_UNIT',
      payerName: '演示化工有限公司',
      reason: '挖掘机台班费',
      ...changed,
    },
  });

describe('a requisition (4.4(5))', () => {
  it('goes from the decision over delivery and return to a compensation, which is a cost of the incident (6.9)', async () => {
    const own = await test.incident();
    const { id, code, ...decided } = await decide({ incidentId: own });
    expect(code).toMatch(/^ZY-20261124-\d{3}$/);
    expect(decided).toMatchObject({
      version: 1,
      state: 'DECIDED',
      decidedBy: '测试人员',
      nextStates: ['DELIVERED', 'CANCELLED'],
      incident: { id: own },
    });
    expect((await advance(id, 1, 'DELIVERED')).errors[0]?.extensions).toMatchObject({ field: 'condition' });
    expect((await advance(id, 1, 'DELIVERED', { condition: '完好' })).data.advanceRequisition).toMatchObject({
      version: 2,
      conditionBefore: '完好',
    });
    expect(codeOf(await advance(id, 2, 'COMPENSATED', { compensationYuan: 1 }))).toBe('PLAN_RULE');
    expect(codeOf(await advance(id, 1, 'RETURNED', { condition: '完好' }))).toBe('CONFLICT');
    await advance(id, 2, 'RETURNED', { condition: '铲斗磨损' });
    const paid = { compensationYuan: 12000.25, payer: 'LOCAL_GOVERNMENT', payerName: '巴楚县人民政府' };
    const { data } = await advance(id, 3, 'COMPENSATED', paid);
    expect(data.advanceRequisition).toMatchObject({ state: 'COMPENSATED', compensationYuan: 12000.25, nextStates: [] });
    expect(await costsOf(own)).toEqual({
      requisitions: [{ code, state: 'COMPENSATED' }],
      costs: {
        totalYuan: 12000.25,
        byPayer: [{ payer: 'LOCAL_GOVERNMENT', payerName: '巴楚县人民政府', amountYuan: 12000.25 }],
        records: [{ kind: 'REQUISITION', amountYuan: 12000.25, cancelled: false, requisition: { code } }],
      },
    });
  });

  it('is decided once for one key, however concurrently it is sent', async () => {
    const input = decision();
    const answers = await Promise.all([1, 2, 3].map(() => test.ask(DECIDE, { input })));
    expect(new Set(answers.map(({ data }) => data.decideRequisition.id)).size).toBe(1);
  });

  it.each([
    ['for an incident that nobody knows', { incidentId: '01990000-0000-7000-8000-000000000000' }, 'incidentId'],
    ['of nothing', { quantity: 0 }, 'quantity'],
    ['without a number', { decisionNumber: ' ' }, 'decisionNumber'],
    ['without an authority', { authority: '' }, 'authority'],
    ['that ends before it begins', { periodUntil: '2026-11-23T00:00:00Z' }, 'periodUntil'],
  ])('is refused %s, and nothing is written', async (_name, changed, field) => {
    const before = await test.journalled();
    const { errors } = await test.ask(DECIDE, { input: decision(changed) });
    expect(errors[0]?.extensions).toMatchObject({ field });
    expect(await test.journalled()).toBe(before);
  });

  it('is for a commander, and not for a closed incident', async () => {
    const actor = { id: 'm', name: 'm', role: 'RESOURCE_MANAGER' } as const;
    expect(codeOf(await test.ask(DECIDE, { input: decision() }, { actor }))).toBe('FORBIDDEN');
    const ended = await test.incident({ state: 'ENDED' });
    const { errors } = await test.ask(DECIDE, { input: decision({ incidentId: ended }) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '4.8' });
  });
});

describe('what the rescue costs (6.9)', () => {
  it('is summed by who bears it, without what was cancelled', async () => {
    const own = await test.incident();
    const first = (await cost({ incidentId: own })).data.recordCost;
    expect(first).toMatchObject({ kind: 'OTHER', amountYuan: 800.5, recordedBy: '测试人员', version: 1 });
    await cost({ incidentId: own, amountYuan: 0.1 });
    await cost({ incidentId: own, amountYuan: 0.2 });
    const cancelled = await test.ask(CANCEL, { input: { id: first.id, expectedVersion: 1, reason: '重复登记' } });
    expect(cancelled.data.cancelCost).toEqual({ cancelled: true, cancelReason: '重复登记' });
    expect(codeOf(await test.ask(CANCEL, { input: { id: first.id, expectedVersion: 2, reason: '再次' } }))).toBe(
      'BAD_USER_INPUT',
    );
    const { costs } = await costsOf(own);
    expect(costs.totalYuan).toBe(0.3);
    expect(costs.records).toHaveLength(3);
  });

  it('is recorded for a dispatch of the same incident only, and for one subject', async () => {
    const destination = { longitude: 78.6, latitude: 39.97, datum: 'WGS84' };
    const { data } = await test.ask(
      'mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id } }',
      { input: { idempotencyKey: freshKey(), incidentId, equipmentId: demoId('equipment', 'JX-010'), destination } },
    );
    const dispatchId = data.requestDispatch.id;
    expect((await cost({ dispatchId })).data.recordCost).toMatchObject({
      kind: 'DISPATCH',
      dispatch: { id: dispatchId },
    });
    const other = await test.incident();
    expect((await cost({ incidentId: other, dispatchId })).errors[0]?.extensions).toMatchObject({
      field: 'dispatchId',
    });
    const { id: requisitionId } = await decide();
    expect((await cost({ dispatchId, requisitionId })).errors[0]?.extensions).toMatchObject({ field: 'requisitionId' });
    expect((await cost({ requisitionId: dispatchId })).errors[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      field: 'requisitionId',
    });
  });

  it('may come in after the response, and no more when the incident is archived (5.5)', async () => {
    const ended = await test.incident({ state: 'RECOVERY' });
    expect((await cost({ incidentId: ended })).errors).toEqual([]);
    const archived = await test.incident({ state: 'ARCHIVED' });
    expect((await cost({ incidentId: archived })).errors[0]?.extensions).toMatchObject({
      code: 'PLAN_RULE',
      clause: '5.5',
    });
    expect((await cost({ amountYuan: 0 })).errors[0]?.extensions).toMatchObject({ field: 'amountYuan' });
  });
});
