import { newId } from '@outpost/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, openDemoCounty } from '../testing/open-demo-county.ts';

const START = new Date('2026-11-24T06:00:00Z');
let clock = START;
let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty(() => clock);
});
afterAll(() => test.close());

const hours = (n: number) => new Date(START.getTime() + n * 3_600_000);
/** A kilometre around the fire brigade's place, and what stands near it. */
const areaAround = async (code: string) => {
  const { longitude: x, latitude: y } = (
    await test.ask(`{ team(id: "${demoId('team', code)}") { position { longitude latitude } } }`)
  ).data.team.position;
  const [w, e, s, n] = [x - 0.005, x + 0.005, y - 0.005, y + 0.005];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
};
interface Told {
  id: string;
  version: number;
  state: string;
  level: string;
  area: object;
  endsAt: string | null;
}
const tell = (warning: Told) => test.tell('Warning', { demo: true, ...warning });
const ORDERS = `query ($id: ID!) { standbyOrders(first: 200, filter: { warningId: $id }) {
  nodes { id version state standDownReason confirmedBy warning { id } team { id code status } } } }`;
interface Order {
  id: string;
  version: number;
  state: string;
  standDownReason: string | null;
  team: { id: string; code: string; status: string };
}
const ordersFor = async (id: string): Promise<Order[]> => (await test.ask(ORDERS, { id })).data.standbyOrders.nodes;
const CONFIRM =
  'mutation ($input: ConfirmStandbyInput!) { confirmStandby(input: $input) { state confirmedBy version } }';
const END = 'mutation ($input: StandDownInput!) { standDown(input: $input) { state standDownReason } }';
const stateOf = async (team: string) => (await test.ask(`{ team(id: "${team}") { status } }`)).data.team.status;

describe('standing by for a warning (3.3.3)', () => {
  it('is ordered to the teams near it at its issue, to more at a higher level, and ended when it is lifted', async () => {
    const id = newId();
    const area = await areaAround('DZ-005');
    await tell({ id, version: 1, state: 'ISSUED', level: 'BLUE', area, endsAt: hours(6).toISOString() });
    const blue = await ordersFor(id);
    expect(blue.map(({ team }) => team.code)).toContain('DZ-005');
    expect(new Set(blue.map(({ state }) => state))).toEqual(new Set(['ORDERED']));

    await tell({ id, version: 2, state: 'ADJUSTED', level: 'RED', area, endsAt: hours(8).toISOString() });
    const red = await ordersFor(id);
    expect(red.length).toBeGreaterThan(blue.length);
    // The feed brings a change at least once, and an old one late: nothing is ordered twice or taken back.
    await tell({ id, version: 2, state: 'ADJUSTED', level: 'RED', area, endsAt: hours(8).toISOString() });
    await tell({ id, version: 1, state: 'ISSUED', level: 'BLUE', area, endsAt: hours(6).toISOString() });
    expect(await ordersFor(id)).toHaveLength(red.length);

    const order = red.find(({ team }) => team.code === 'DZ-005');
    if (!order) throw new Error('no order for DZ-005');
    const confirmed = await test.ask(CONFIRM, { input: { id: order.id, expectedVersion: 1 } });
    expect(confirmed.data.confirmStandby).toEqual({ state: 'CONFIRMED', confirmedBy: '测试人员', version: 2 });
    expect(await stateOf(order.team.id)).toBe('STANDBY');
    expect(codeOf(await test.ask(CONFIRM, { input: { id: order.id, expectedVersion: 1 } }))).toBe('CONFLICT');
    expect(codeOf(await test.ask(CONFIRM, { input: { id: order.id, expectedVersion: 2 } }))).toBe('PLAN_RULE');

    await tell({ id, version: 3, state: 'LIFTED', level: 'RED', area, endsAt: hours(8).toISOString() });
    const ended = await ordersFor(id);
    expect(new Set(ended.map(({ state }) => state))).toEqual(new Set(['STOOD_DOWN']));
    expect(new Set(ended.map(({ standDownReason }) => standDownReason))).toEqual(new Set(['预警解除']));
    expect(await stateOf(order.team.id)).toBe('AVAILABLE');
  });

  it('goes on for a team that another warning still needs, and ends with the last one', async () => {
    const area = await areaAround('DZ-005');
    const [first, second] = [newId(), newId()];
    for (const id of [first, second]) {
      await tell({ id, version: 1, state: 'ISSUED', level: 'BLUE', area, endsAt: null });
      const order = (await ordersFor(id)).find(({ team }) => team.code === 'DZ-005');
      await test.ask(CONFIRM, { input: { id: order?.id, expectedVersion: 1 } });
    }
    const team = demoId('team', 'DZ-005');
    await tell({ id: first, version: 2, state: 'LIFTED', level: 'BLUE', area, endsAt: null });
    expect(await stateOf(team)).toBe('STANDBY');
    const { data } = await test.ask(`{ team(id: "${team}") { standby { warning { id } state } } }`);
    expect(data.team.standby).toEqual([{ warning: { id: second }, state: 'CONFIRMED' }]);

    const order = (await ordersFor(second)).find((one) => one.team.code === 'DZ-005');
    const early = await test.ask(END, { input: { id: order?.id, expectedVersion: 2, reason: '力量另有任务' } });
    expect(early.data.standDown).toEqual({ state: 'STOOD_DOWN', standDownReason: '力量另有任务' });
    expect(await stateOf(team)).toBe('AVAILABLE');
  });

  it('goes on for a team that comes back from a dispatch while the warning holds', async () => {
    const id = newId();
    const team = demoId('team', 'DZ-017');
    const area = await areaAround('DZ-017');
    await tell({ id, version: 1, state: 'ISSUED', level: 'BLUE', area, endsAt: null });
    const order = (await ordersFor(id)).find((one) => one.team.id === team);
    await test.ask(CONFIRM, { input: { id: order?.id, expectedVersion: 1 } });
    const sent = await test.ask(
      'mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id version } }',
      {
        input: {
          idempotencyKey: 'standby-return',
          incidentId: await test.incident(),
          teamId: team,
          destination: { longitude: 78.6, latitude: 39.97, datum: 'WGS84' },
        },
      },
    );
    expect(await stateOf(team)).toBe('ASSIGNED');
    const { id: dispatchId, version } = sent.data.requestDispatch;
    const { errors } = await test.ask(
      'mutation ($input: AdvanceDispatchInput!) { advanceDispatch(input: $input) { state } }',
      { input: { id: dispatchId, expectedVersion: version, to: 'CANCELLED' } },
    );
    expect(errors).toEqual([]);
    expect(await stateOf(team)).toBe('STANDBY');
    await tell({ id, version: 2, state: 'LIFTED', level: 'BLUE', area, endsAt: null });
    expect(await stateOf(team)).toBe('AVAILABLE');
  });

  it('ends by the clock with a warning that nobody lifts', async () => {
    const id = newId();
    const area = await areaAround('DZ-005');
    await tell({ id, version: 1, state: 'ISSUED', level: 'BLUE', area, endsAt: hours(2).toISOString() });
    try {
      clock = new Date(hours(2).getTime() - 1);
      await test.service.tick();
      expect((await ordersFor(id))[0]?.state).toBe('ORDERED');
      clock = hours(2);
      await test.service.tick();
      const journalled = await test.journalled();
      await test.service.tick();
      expect(await test.journalled()).toBe(journalled);
      expect(new Set((await ordersFor(id)).map(({ standDownReason }) => standDownReason))).toEqual(
        new Set(['预警到期']),
      );
    } finally {
      clock = START;
    }
  });

  it('is not ordered to a team that is on a dispatch, nor for a warning that has ended', async () => {
    const teamId = demoId('team', 'DZ-005');
    const incidentId = await test.incident();
    await test.ask('mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id } }', {
      input: {
        idempotencyKey: 'standby-dispatch',
        incidentId,
        teamId,
        destination: { longitude: 78.6, latitude: 39.97, datum: 'WGS84' },
      },
    });
    const area = await areaAround('DZ-005');
    const [current, past] = [newId(), newId()];
    await tell({ id: current, version: 1, state: 'ISSUED', level: 'BLUE', area, endsAt: null });
    expect((await ordersFor(current)).map(({ team }) => team.id)).not.toContain(teamId);
    await tell({ id: past, version: 1, state: 'ISSUED', level: 'RED', area, endsAt: hours(-1).toISOString() });
    expect(await ordersFor(past)).toEqual([]);
  });
});
