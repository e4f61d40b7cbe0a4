import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelters } from '../service.ts';

let test: TestService;
let loaded: { records: number };
beforeAll(async () => {
  test = await openTestService(shelters);
  const { data } = await test.ask(LOAD);
  loaded = data.loadSheltersCounty;
});
afterAll(() => test.close());

const LOAD = 'mutation { loadSheltersCounty(input: { county: "653130", demo: true }) { records } }';
const incident = (longitude: number, latitude: number) => ({
  __typename: 'Incident',
  id: `01990000-0000-7000-8000-${String(Math.round(longitude * 1e6)).padStart(12, '0')}`,
  position: { longitude, latitude },
});
const TOWN = incident(78.55, 39.79);
const ask = async (fields: string, ...representations: object[]) => {
  const { data, errors } = await test.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Incident { ${fields} } } }`,
    { of: representations },
  );
  return { incidents: data?._entities, errors };
};
interface Near {
  distanceMetres: number;
  shelter: { code: string; state: string; room: number };
}
const NEAR = '{ distanceMetres shelter { code state room } }';

describe('the demo records of the county', () => {
  it('are loaded once: 45 shelters and 180 settlements', async () => {
    expect(loaded.records).toBe(45 + 180);
    expect((await test.ask(LOAD)).data.loadSheltersCounty.records).toBe(0);
    const { data } = await test.ask('{ shelters { totalCount } settlements { totalCount nodes { demo } } }');
    expect(data).toMatchObject({ shelters: { totalCount: 45 }, settlements: { totalCount: 180 } });
  });

  it('brought the people of open shelters in by movements', async () => {
    const { data } = await test.ask(
      '{ shelters(filter: { states: [OPEN] }) { nodes { demo occupancy movements { change occupancyAfter } } } }',
    );
    expect(data.shelters.nodes).toHaveLength(4);
    for (const { occupancy, movements, demo } of data.shelters.nodes) {
      expect(demo).toBe(true);
      expect(occupancy).toBeGreaterThan(0);
      expect(movements).toEqual([{ change: occupancy, occupancyAfter: occupancy }]);
    }
  });

  it('are found by state, room, township and text', async () => {
    const count = async (filter: string) =>
      (await test.ask(`{ shelters(filter: { ${filter} }) { totalCount } }`)).data.shelters.totalCount;
    expect(await count('states: [UNFIT, CLOSED]')).toBe(4);
    expect(await count('withRoom: true')).toBe(41);
    expect(await count('withRoom: false')).toBe(4);
    expect(await count('search: "BN-00"')).toBe(9);
    expect(await count('township: "653130100"')).toBeGreaterThan(0);
    expect(await count('ids: []')).toBe(0);
  });
});

describe('the shelters near an incident', () => {
  it('are the nearest that can take people, near ones first', async () => {
    const { incidents } = await ask(`shelters(first: 45) ${NEAR}`, TOWN);
    const near: Near[] = incidents[0].shelters;
    expect(near).toHaveLength(41);
    expect(near.every(({ shelter }) => ['READY', 'OPEN'].includes(shelter.state) && shelter.room > 0)).toBe(true);
    const distances = near.map(({ distanceMetres }) => distanceMetres);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    const five = await ask(`shelters ${NEAR}`, TOWN);
    expect(five.incidents[0].shelters).toEqual(near.slice(0, 5));
  });

  it('stand within the distance that is asked for', async () => {
    const { incidents } = await ask(
      `shelters(first: 45, withinKilometres: 3) ${NEAR} none: shelters(withinKilometres: 0) ${NEAR}`,
      TOWN,
    );
    const near: Near[] = incidents[0].shelters;
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(41);
    expect(Math.max(...near.map(({ distanceMetres }) => distanceMetres))).toBeLessThanOrEqual(3000);
    expect(incidents[0].none).toEqual([]);
  });

  it('leave out one that has filled up', async () => {
    const { data } = await test.ask(
      '{ shelters(filter: { search: "BN-009" }) { nodes { id room position { longitude latitude } } } }',
    );
    const [{ id, room, position }] = data.shelters.nodes;
    const there = incident(position.longitude, position.latitude);
    const nearest = async () => (await ask(`shelters(first: 1) ${NEAR}`, there)).incidents[0].shelters[0].shelter.code;
    expect(await nearest()).toBe('BN-009');
    const move = (change: number) =>
      test.ask(
        `mutation { recordOccupancy(input: { idempotencyKey: "fill-up-${change}", shelterId: "${id}", change: ${change} }) { room } }`,
      );
    await move(room);
    expect(await nearest()).not.toBe('BN-009');
    await move(-room);
    expect(await nearest()).toBe('BN-009');
  });

  it('are answered for many incidents in two queries', async () => {
    const many = Array.from({ length: 30 }, (_, index) => incident(77.5 + index / 20, 39.5));
    const queries: string[] = [];
    const { db } = test.service;
    const query = db.query.bind(db);
    db.query = ((sql: string, values?: unknown[]) => {
      if (sql.includes('lateral')) queries.push(sql);
      return query(sql, values);
    }) as typeof db.query;
    const { incidents, errors } = await ask(
      `shelters(first: 2) ${NEAR} settlementsWithin(kilometres: 20) { people }`,
      ...many,
    );
    db.query = query;
    expect(errors).toEqual([]);
    expect(incidents).toHaveLength(30);
    expect(incidents.every(({ shelters: near }: { shelters: Near[] }) => near.length === 2)).toBe(true);
    expect(queries).toHaveLength(2);
  });
});

describe('the settlements around an incident', () => {
  it('are counted with their people', async () => {
    const { incidents } = await ask(
      'near: settlementsWithin(kilometres: 5) { settlements people } far: settlementsWithin(kilometres: 100) { settlements people } none: settlementsWithin(kilometres: 0) { settlements people }',
      TOWN,
    );
    const [{ near, far, none }] = incidents;
    const [{ n, people }] = await test.service.db.query(
      `select count(*)::integer as n, sum(people)::integer as people from shelters.settlement
       where ST_Distance(point, ST_Point(78.55, 39.79, 4326)::geography) <= 5000`,
    );
    expect(near).toEqual({ settlements: n, people });
    expect(n).toBeGreaterThan(0);
    expect(far.people).toBeGreaterThan(near.people);
    expect(none).toEqual({ settlements: 0, people: 0 });
  });

  it.each([
    ['settlementsWithin(kilometres: -1) { people }', 'kilometres'],
    ['settlementsWithin(kilometres: 100.1) { people }', 'kilometres'],
    [`shelters(first: -1) ${NEAR}`, 'first'],
    [`shelters(first: 101) ${NEAR}`, 'first'],
    [`shelters(withinKilometres: -3) ${NEAR}`, 'withinKilometres'],
  ])('are refused as %s', async (fields, field) => {
    const { errors } = await ask(fields, TOWN);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
