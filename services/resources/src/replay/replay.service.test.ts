import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoCounty, demoId, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

let clock = new Date('2026-11-24T02:00:00Z');
let test: DemoCounty;
let incidentId: string;
beforeAll(async () => {
  test = await openDemoCounty(() => clock);
  incidentId = await test.incident();
}, 120_000);
afterAll(() => test.close());

const DESTINATION = { longitude: 78.6, latitude: 39.97, datum: 'WGS84' };
const equipmentId = demoId('equipment', 'JX-001');
const instant = (minute: number, second = 0): Date => new Date(Date.UTC(2026, 10, 24, 2, minute, second));
const setMinute = (minute: number) => {
  clock = instant(minute);
};
const act = async (name: string, input: Record<string, unknown>, fields = 'id version') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await test.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input,
  });
  if (errors[0]) throw new Error(errors[0].message);
  return data[name];
};
const reportAt = (minute: number, longitude: number) =>
  act(
    'reportPositions',
    {
      idempotencyKey: freshKey(),
      reports: [
        { equipmentId, position: { longitude, latitude: 39.9, datum: 'WGS84' }, at: instant(minute).toISOString() },
      ],
    },
    'accepted',
  );
const QUERY = `query ($refs: [_Any!]!, $at: DateTime!) { _entities(representations: $refs) { ... on Incident {
  forcesAt(at: $at) { code state task position { longitude } positionAt team { id } equipment { id } } } } }`;
const seenAt = async (minute: number, claims = {}) => {
  const refs = [{ __typename: 'Incident', id: incidentId }];
  const { data, errors } = await test.ask(QUERY, { refs, at: instant(minute, 30).toISOString() }, claims);
  if (errors[0]) throw new Error(errors[0].message);
  return data._entities[0].forcesAt;
};

describe('the replay of who was where', () => {
  it('shows at each minute how far each dispatch was, and where the machine was seen last by then', async () => {
    setMinute(5);
    const request = { idempotencyKey: freshKey(), incidentId, equipmentId, destination: DESTINATION, task: '清障' };
    const { id } = await act('requestDispatch', request);
    setMinute(6);
    await act('approveDispatch', { id, expectedVersion: 1 });
    await act('advanceDispatch', { id, expectedVersion: 2, to: 'ACCEPTED' });
    setMinute(10);
    await act('advanceDispatch', { id, expectedVersion: 3, to: 'EN_ROUTE' });
    setMinute(12);
    await reportAt(12, 78.3);
    setMinute(20);
    await reportAt(15, 78.4);
    await reportAt(20, 78.5);
    setMinute(30);
    await act('advanceDispatch', { id, expectedVersion: 4, to: 'ON_SCENE' });
    setMinute(40);
    await act('advanceDispatch', { id, expectedVersion: 5, to: 'RELEASED' });
    setMinute(50);
    await act('advanceDispatch', { id, expectedVersion: 6, to: 'RETURNED' });

    expect(await seenAt(4)).toEqual([]);
    const [waiting] = await seenAt(5);
    expect(waiting).toMatchObject({ state: 'REQUESTED', task: '清障', team: null, equipment: { id: equipmentId } });
    expect(waiting.position.longitude).not.toBe(DESTINATION.longitude);
    expect(await seenAt(11)).toMatchObject([{ state: 'EN_ROUTE', position: waiting.position }]);
    const places: [number, string, number][] = [
      [12, 'EN_ROUTE', 78.3],
      // What was seen at 02:15 was told at 02:20 only: nobody knew it yet.
      [16, 'EN_ROUTE', 78.3],
      [20, 'EN_ROUTE', 78.5],
      [31, 'ON_SCENE', 78.6],
      [41, 'RELEASED', 78.6],
    ];
    for (const [minute, state, longitude] of places) {
      const [force] = await seenAt(minute);
      expect([minute, force.state, Number(force.position.longitude.toFixed(6))]).toEqual([minute, state, longitude]);
    }
    expect(await seenAt(51)).toEqual([]);
  });

  it('is of the reader’s county', async () => {
    expect(await seenAt(31, { scope: '653129', county: '653129' })).toEqual([]);
  });
});
