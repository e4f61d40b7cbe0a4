import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

const AT = { longitude: 78.6, latitude: 39.97, datum: 'WGS84' };
let test: DemoCounty;
let incidentId: string;
beforeAll(async () => {
  test = await openDemoCounty();
  incidentId = await test.incident();
});
afterAll(() => test.close());

const RAISE = `mutation ($input: RaiseNeedInput!) { raiseNeed(input: $input) { id version quantity equipmentKind
  fulfilment { assigned missing } equipment(first: 5) { equipment { id kind capacity { value unit } } } teams { team { id } } } }`;
const CLOSE = 'mutation ($input: CloseNeedInput!) { closeNeed(input: $input) { closed } }';
const DISPATCH =
  'mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id version need { id } } }';
const NEEDS = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Incident {
  needs { id closed fulfilment { assigned enRoute onScene finished missing } } } } }`;

const raise = (changed: object = {}) =>
  test.ask(RAISE, {
    input: { idempotencyKey: freshKey(), incidentId, equipmentKind: 'EXCAVATOR', quantity: 2, at: AT, ...changed },
  });
const send = (needId: string, equipmentId: string) =>
  test.ask(DISPATCH, { input: { idempotencyKey: freshKey(), incidentId, needId, equipmentId, destination: AT } });

describe('a need for machines or teams', () => {
  it('names those that would do, and is met dispatch by dispatch, never beyond its number', async () => {
    const { data, errors } = await raise();
    expect(errors).toEqual([]);
    const need = data.raiseNeed;
    const machines: string[] = need.equipment.map(({ equipment }: { equipment: { id: string } }) => equipment.id);
    expect(new Set(need.equipment.map(({ equipment }: { equipment: { kind: string } }) => equipment.kind))).toEqual(
      new Set(['EXCAVATOR']),
    );
    expect(need.teams).toEqual([]);
    expect(machines.length).toBeGreaterThanOrEqual(3);

    const answers = await Promise.all(machines.slice(0, 3).map((machine) => send(need.id, machine)));
    expect(answers.filter(({ errors: refused }) => refused.length === 0)).toHaveLength(2);
    const [refused] = answers.flatMap((answer) => answer.errors);
    expect(refused?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'needId' });

    const sent = answers.find(({ errors: none }) => none.length === 0)?.data.requestDispatch;
    expect(sent.need).toEqual({ id: need.id });
    await test.ask('mutation ($input: AdvanceDispatchInput!) { advanceDispatch(input: $input) { state } }', {
      input: { id: sent.id, expectedVersion: sent.version, to: 'CANCELLED' },
    });
    const [incident] = (await test.ask(NEEDS, { refs: [{ __typename: 'Incident', id: incidentId }] })).data._entities;
    expect(incident.needs).toEqual([
      { id: need.id, closed: false, fulfilment: { assigned: 1, enRoute: 0, onScene: 0, finished: 0, missing: 1 } },
    ]);
    expect(
      (await test.ask(CLOSE, { input: { id: need.id, expectedVersion: 1, reason: '已足够' } })).data.closeNeed,
    ).toEqual({
      closed: true,
    });
    const spare = machines[4] as string;
    expect((await send(need.id, spare)).errors[0]?.extensions).toMatchObject({ field: 'needId' });
  });

  it('takes no machine of another kind or of less capacity', async () => {
    const own = { minimumCapacity: { value: 1000, unit: 't' } };
    const heavy = (await raise(own)).data.raiseNeed;
    expect(heavy.equipment).toEqual([]);
    const { data } = await test.ask(
      `query ($at: PositionInput!) { nearestEquipment(at: $at, kinds: [LOADER, EXCAVATOR], first: 20) { equipment { id kind } } }`,
      { at: AT },
    );
    for (const { equipment } of data.nearestEquipment.slice(0, 3)) {
      expect((await send(heavy.id, equipment.id)).errors[0]?.extensions).toMatchObject({ field: 'needId' });
    }
  });

  it.each([
    ['of no kind', { equipmentKind: null }, 'equipmentKind'],
    ['of two kinds', { teamKind: 'MEDICAL' }, 'equipmentKind'],
    ['of skilled machines', { skills: ['HAZMAT'] }, 'skills'],
    ['of none', { quantity: 0 }, 'quantity'],
    ['elsewhere', { at: { longitude: 39.97, latitude: 78.6, datum: 'WGS84' } }, 'at'],
    ['for an incident that nobody knows', { incidentId: '01990000-0000-7000-8000-000000000000' }, 'incidentId'],
  ])('is refused %s, and nothing is written', async (_name, changed, field) => {
    const before = await test.journalled();
    expect((await raise(changed)).errors[0]?.extensions).toMatchObject({ field });
    expect(await test.journalled()).toBe(before);
  });

  it('of teams asks for all skills, and is not raised for a closed incident', async () => {
    const { data } = await raise({ equipmentKind: null, teamKind: 'NATIONAL_FIRE', skills: ['FIREFIGHTING'] });
    expect(data.raiseNeed.teams.length).toBeGreaterThan(0);
    const none = await raise({
      equipmentKind: null,
      teamKind: 'NATIONAL_FIRE',
      skills: ['FIREFIGHTING', 'MINE_RESCUE', 'POWER_REPAIR'],
    });
    expect(none.data.raiseNeed.teams).toEqual([]);
    expect(codeOf(await raise({ incidentId: await test.incident({ state: 'ENDED' }) }))).toBe('PLAN_RULE');
  });
});
