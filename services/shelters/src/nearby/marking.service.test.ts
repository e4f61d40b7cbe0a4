import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelters } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(shelters);
  await test.ask('mutation { loadSheltersCounty(input: { county: "653130", demo: true }) { records } }');
});
afterAll(() => test.close());

const square = (half: number, [x, y] = [78.55, 39.79]) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half],
    ],
  ],
});
let told = 0;
const marking = (geometry: object) => {
  told += 1;
  const id = `01990000-0000-7000-8000-${String(told).padStart(12, '0')}`;
  return { __typename: 'MapMarking', id, geometry };
};
const ask = async (...of: object[]) => {
  const { data, errors } = await test.ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on MapMarking { settlements people } } }',
    { of },
  );
  expect(errors).toEqual([]);
  return data._entities as { settlements: number | null; people: number | null }[];
};

describe('the people inside an area of the map', () => {
  it('are those of the settlements that stand in it', async () => {
    const [inside] = await ask(marking(square(0.05)));
    const [{ n, people }] = await test.service.db.query(
      `select count(*)::integer as n, sum(people)::integer as people from shelters.settlement
       where ST_X(point::geometry) between 78.50 and 78.60 and ST_Y(point::geometry) between 39.74 and 39.84`,
    );
    expect(n).toBeGreaterThan(0);
    expect(inside).toEqual({ settlements: n, people });
  });

  it('are none in an empty place, and unknown of a point or a line', async () => {
    const line = { type: 'LineString', coordinates: square(0.01).coordinates[0] };
    expect(
      await ask(
        marking(square(0.001, [80.4, 38.4])),
        marking({ type: 'Point', coordinates: [78.55, 39.79] }),
        marking(line),
      ),
    ).toEqual([
      { settlements: 0, people: 0 },
      { settlements: null, people: null },
      { settlements: null, people: null },
    ]);
  });

  it('are counted for many areas in one query', async () => {
    const queries: string[] = [];
    const { db } = test.service;
    const query = db.query.bind(db);
    db.query = ((sql: string, values?: unknown[]) => {
      if (sql.includes('lateral')) queries.push(sql);
      return query(sql, values);
    }) as typeof db.query;
    const areas = Array.from({ length: 20 }, (_, n) => marking(square(0.01 + n / 100)));
    const counts = await ask(...areas);
    db.query = query;
    expect(queries).toHaveLength(1);
    const people = counts.map((one) => one.people ?? 0);
    expect(people).toEqual(people.toSorted((a, b) => a - b));
  });
});
