import { newId } from '@outpost/shared/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, freshKey, openDemoCounty } from '../../testing/open-demo-county.ts';

let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty();
}, 120_000);
afterAll(() => test.close());

const PLAN = `id code version state name season minutes retiredAt savedBy orderedBy orderedAt placed { equipmentId kind siteId }
  without { id } moves { equipment { id } fromSite { code } toSite { code } roadMinutes gain }
  transfers { id code version state nextStates equipment { id } toSite { code } estimate { basis metres } steps { state actorName note } }`;
const mutate = (name: string, type: string, fields: string) => (input: object) =>
  test.ask(`mutation ($input: ${type}!) { done: ${name}(input: $input) { ${fields} } }`, { input });
const save = mutate('savePrepositionPlan', 'SavePrepositionPlanInput', PLAN);
const update = mutate('updatePrepositionPlan', 'UpdatePrepositionPlanInput', PLAN);
const order = mutate('orderPrepositionPlan', 'OrderPrepositionPlanInput', PLAN);
const advance = mutate('advanceTransfer', 'AdvanceTransferInput', 'id version state nextStates steps { state note }');
const plan = async (id: string) =>
  (await test.ask(`query ($id: ID!) { prepositionPlan(id: $id) { ${PLAN} } }`, { id })).data.prepositionPlan;
const machineOf = async (id: string) =>
  (
    await test.ask(
      `query ($id: ID!) { equipmentItem(id: $id) { id version status site { code } position { longitude latitude } openTransfer { code state } } }`,
      { id },
    )
  ).data.equipmentItem;

const HERE = { longitude: 78.5, latitude: 39.8, datum: 'WGS84' };
const SITE = demoId('site', 'YZ-11');
let made = 0;
/** A machine of its own for each test. */
const newMachine = async (kind = 'EXCAVATOR'): Promise<string> => {
  made += 1;
  const equipment = { code: `JX-T${made}`, name: '测试设备', kind, condition: 'GOOD', position: HERE };
  const { data } = await mutate(
    'createEquipment',
    'CreateEquipmentInput',
    'id',
  )({ idempotencyKey: freshKey(), equipment });
  return data.done.id;
};
let machine: string;
beforeEach(async () => {
  machine = await newMachine();
});

const draft = async (changed: object = {}) => {
  const placed = [{ equipmentId: machine, siteId: SITE }];
  const answer = await save({ idempotencyKey: freshKey(), name: '汛前布设', placed, ...changed });
  expect(answer.errors).toEqual([]);
  return answer.data.done;
};
const ordered = async (changed: object = {}) => {
  const { id, version } = await draft(changed);
  const answer = await order({ idempotencyKey: freshKey(), id, expectedVersion: version });
  expect(answer.errors).toEqual([]);
  return answer.data.done;
};

describe('a plan', () => {
  it('keeps a what-if, with the moves and what they bring, and moves nothing', async () => {
    const before = await machineOf(machine);
    const kept = await draft({ season: 'FLOOD', minutes: 30 });
    expect(kept).toMatchObject({
      code: expect.stringMatching(/^YZFA-\d{8}-\d{3}$/),
      state: 'DRAFT',
      savedBy: '测试人员',
      orderedAt: null,
      placed: [{ equipmentId: machine, siteId: SITE, kind: null }],
      moves: [{ equipment: { id: machine }, fromSite: null, toSite: { code: 'YZ-11' } }],
      transfers: [],
    });
    expect(kept.moves[0].roadMinutes).toBeGreaterThan(0);
    expect(await machineOf(machine)).toEqual(before);
  });

  it('is compared with another by the coverage that each brings', async () => {
    const one = await draft({ minutes: 30 });
    const two = await draft({ minutes: 30, placed: [{ kind: 'EXCAVATOR', siteId: SITE }], without: [machine] });
    const { data } = await test.ask(
      `query ($ids: [ID!]) { prepositionPlans(filter: { ids: $ids }) { nodes { id coverage { kinds { kind now { coveredWeight }
         whatIf { machines coveredWeight } townships { township covered } } } } } }`,
      { ids: [one.id, two.id] },
    );
    const { nodes } = data.prepositionPlans;
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual([two.id, one.id]);
    const excavators = nodes.map((node: typeof one) =>
      node.coverage.kinds.find(({ kind }: { kind: string }) => kind === 'EXCAVATOR'),
    );
    expect(excavators[0].whatIf.machines).toBe(excavators[1].whatIf.machines);
    expect(excavators[0].now).toEqual(excavators[1].now);
  });

  it('is saved once for a key, renamed on its version, and given up', async () => {
    const key = freshKey();
    const input = { idempotencyKey: key, name: '甲', placed: [{ equipmentId: machine, siteId: SITE }] };
    const { id } = (await save(input)).data.done;
    expect((await save(input)).data.done.id).toBe(id);
    expect((await update({ id, expectedVersion: 1, name: '乙' })).data.done).toMatchObject({ name: '乙', version: 2 });
    expect(codeOf(await update({ id, expectedVersion: 1, name: '丙' }))).toBe('CONFLICT');
    expect((await update({ id, expectedVersion: 2, retired: true })).data.done.retiredAt).not.toBeNull();
    expect(codeOf(await order({ idempotencyKey: freshKey(), id, expectedVersion: 3 }))).toBe('PLAN_RULE');
  });

  it.each([
    ['nothing in it', () => ({ placed: [] }), 'BAD_USER_INPUT', 'placed'],
    [
      'a machine that nobody knows',
      () => ({ placed: [{ equipmentId: newId(), siteId: SITE }] }),
      'NOT_FOUND',
      'placed.0.equipmentId',
    ],
    ['a proposal that nobody knows', () => ({ proposalId: newId() }), 'NOT_FOUND', 'proposalId'],
    ['a season that the county does not have', () => ({ season: 'MONSOON' }), 'BAD_USER_INPUT', 'season'],
  ])('is refused with %s', async (_name, input, code, field) => {
    const placed = [{ equipmentId: machine, siteId: SITE }];
    const { errors } = await save({ idempotencyKey: freshKey(), name: '甲', placed, ...input() });
    expect(errors[0]?.extensions).toMatchObject({ code, field });
  });
});

describe('ordering a plan', () => {
  it('makes a transfer of each move, and only the arrival moves the machine', async () => {
    const { id, state, orderedBy, transfers } = await ordered();
    expect([state, orderedBy]).toEqual(['ORDERED', '测试人员']);
    expect(transfers).toMatchObject([
      {
        code: expect.stringMatching(/^ZY-\d{8}-\d{3}$/),
        state: 'ORDERED',
        nextStates: ['EN_ROUTE', 'ARRIVED', 'CANCELLED'],
        equipment: { id: machine },
        toSite: { code: 'YZ-11' },
        estimate: { basis: 'PROFILE_ESTIMATE' },
        steps: [{ state: 'ORDERED', actorName: '测试人员', note: null }],
      },
    ]);
    const [transfer] = transfers;
    expect(await machineOf(machine)).toMatchObject({
      site: null,
      status: 'AVAILABLE',
      openTransfer: { state: 'ORDERED' },
    });
    const away = (await advance({ id: transfer.id, expectedVersion: 1, to: 'EN_ROUTE', note: '已装车' })).data.done;
    expect(away).toMatchObject({ version: 2, nextStates: ['ARRIVED', 'CANCELLED'] });
    expect(await machineOf(machine)).toMatchObject({ site: null, position: { longitude: HERE.longitude } });
    await advance({ id: transfer.id, expectedVersion: 2, to: 'ARRIVED' });
    const site = (await test.ask('{ prepositionSites(first: 50) { nodes { code position { longitude latitude } } } }'))
      .data.prepositionSites.nodes;
    const { position } = site.find(({ code }: { code: string }) => code === 'YZ-11');
    expect(await machineOf(machine)).toMatchObject({ site: { code: 'YZ-11' }, position, openTransfer: null });
    expect((await plan(id)).moves).toEqual([]);
  });

  it('happens once: for a key, for a version, for a machine, however many try', async () => {
    const { id, version } = await draft();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => order({ idempotencyKey: freshKey(), id, expectedVersion: version })),
    );
    expect(tries.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    for (const failed of tries.filter(({ errors }) => errors.length > 0)) expect(codeOf(failed)).toBe('CONFLICT');
    expect((await plan(id)).transfers).toHaveLength(1);

    const rivals = await Promise.all(
      Array.from({ length: 4 }, () =>
        draft({ placed: [{ equipmentId: machine, position: { ...HERE, latitude: 39.9 } }] }),
      ),
    );
    const answers = await Promise.all(
      rivals.map((rival) => order({ idempotencyKey: freshKey(), id: rival.id, expectedVersion: 1 })),
    );
    for (const answer of answers) expect(codeOf(answer)).toBe('CONFLICT');
    const rows = await test.service.db.query(
      'select count(*)::int as n from resources.equipment_transfer where equipment_id = $1',
      [machine],
    );
    expect(rows[0].n).toBe(1);
  });

  it('gives the same answer to the same key', async () => {
    const { id } = await draft();
    const input = { idempotencyKey: freshKey(), id, expectedVersion: 1 };
    const [first, again] = [await order(input), await order(input)];
    expect(first.errors).toEqual([]);
    expect(again.data.done).toEqual(first.data.done);
    expect(codeOf(await update({ id, expectedVersion: 2, name: '乙' }))).toBe('PLAN_RULE');
  });

  it('is refused whole when one of its machines cannot set out', async () => {
    const broken = await newMachine();
    const { version } = await machineOf(broken);
    await mutate(
      'updateEquipment',
      'UpdateEquipmentInput',
      'id',
    )({ id: broken, expectedVersion: version, status: 'OUT_OF_SERVICE' });
    const { id } = await draft({
      placed: [
        { equipmentId: machine, siteId: SITE },
        { equipmentId: broken, siteId: SITE },
      ],
    });
    expect(codeOf(await order({ idempotencyKey: freshKey(), id, expectedVersion: 1 }))).toBe('BAD_USER_INPUT');
    expect(await plan(id)).toMatchObject({ state: 'DRAFT', transfers: [] });
  });

  it('is refused when nothing would move', async () => {
    const { id } = await draft({ placed: [{ kind: 'BULLDOZER', siteId: SITE }] });
    expect(codeOf(await order({ idempotencyKey: freshKey(), id, expectedVersion: 1 }))).toBe('PLAN_RULE');
  });

  it('is for those who command', async () => {
    const { id } = await draft();
    const input = { idempotencyKey: freshKey(), id, expectedVersion: 1 };
    const officer = { actor: { id: 'o', name: '值班员', role: 'DUTY_OFFICER' as const } };
    const query = 'mutation ($input: OrderPrepositionPlanInput!) { orderPrepositionPlan(input: $input) { id } }';
    expect(codeOf(await test.ask(query, { input }, officer))).toBe('FORBIDDEN');
  });
});

describe('a transfer', () => {
  it('waits while its machine is called to an accident', async () => {
    const { transfers } = await ordered();
    const [transfer] = transfers;
    const incidentId = await test.incident();
    const dispatch = await mutate(
      'requestDispatch',
      'RequestDispatchInput',
      'id version',
    )({
      idempotencyKey: freshKey(),
      incidentId,
      equipmentId: machine,
      destination: HERE,
    });
    expect(dispatch.errors).toEqual([]);
    expect(codeOf(await advance({ id: transfer.id, expectedVersion: 1, to: 'ARRIVED' }))).toBe('CONFLICT');
    const { id, version } = dispatch.data.done;
    await mutate('advanceDispatch', 'AdvanceDispatchInput', 'id')({ id, expectedVersion: version, to: 'CANCELLED' });
    expect((await advance({ id: transfer.id, expectedVersion: 1, to: 'ARRIVED' })).errors).toEqual([]);
  });

  it('is cancelled for a reason, and the machine can be ordered anew', async () => {
    const { transfers } = await ordered();
    const [transfer] = transfers;
    expect(codeOf(await advance({ id: transfer.id, expectedVersion: 1, to: 'CANCELLED' }))).toBe('PLAN_RULE');
    const done = await advance({ id: transfer.id, expectedVersion: 1, to: 'CANCELLED', note: '道路中断' });
    expect(done.data.done).toMatchObject({ state: 'CANCELLED', nextStates: [] });
    expect(codeOf(await advance({ id: transfer.id, expectedVersion: 1, to: 'EN_ROUTE' }))).toBe('CONFLICT');
    expect((await ordered()).transfers).toHaveLength(1);
  });

  it('is listed for those who carry it out', async () => {
    const { id, transfers } = await ordered();
    const list = async (filter: object) =>
      (
        await test.ask(
          'query ($filter: EquipmentTransferFilter) { equipmentTransfers(first: 100, filter: $filter) { nodes { id plan { id } } } }',
          { filter },
        )
      ).data.equipmentTransfers.nodes;
    expect(await list({ equipmentId: machine, active: true })).toEqual([{ id: transfers[0].id, plan: { id } }]);
    expect(await list({ planId: id, active: false })).toEqual([]);
  });
});
