import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelters } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(shelters);
});
afterAll(() => test.close());

const IMPORT = 'mutation ($input: ImportSettlementsInput!) { importSettlements(input: $input) { created updated } }';
const LIST = `query ($filter: SettlementFilter) { settlements(filter: $filter, first: 1000) {
  nodes { code name people version accuracyMetres position { longitude latitude } } totalCount } }`;

let sent = 0;
const file = (rows: object[], changed: object = {}) => {
  sent += 1;
  return {
    idempotencyKey: `import-test-${sent}`,
    datum: 'WGS84',
    accuracyMetres: 50,
    source: '2026 年村级人口台账',
    rows,
    ...changed,
  };
};
const row = (code: string, changed: object = {}) => ({
  code,
  name: `村 ${code}`,
  township: '653130101',
  people: 300,
  longitude: 78.3,
  latitude: 39.7,
  ...changed,
});
const rowsFrom = (first: number, count: number, changed: object = {}) =>
  Array.from({ length: count }, (_, index) =>
    row(String(first + index), { longitude: 78 + (index % 100) / 100, latitude: 39 + (index % 50) / 50, ...changed }),
  );
const countOf = async () => (await test.ask(LIST)).data.settlements.totalCount as number;

describe('importing settlements', () => {
  it('adds new codes and brings known ones up to date, by code', async () => {
    const first = await test.ask(IMPORT, { input: file([row('A1'), row('A2')]) });
    expect(first).toMatchObject({ errors: [], data: { importSettlements: { created: 2, updated: 0 } } });
    const again = await test.ask(IMPORT, {
      input: file([row('A3'), row('A2', { people: 512, longitude: 78.4 })], { accuracyMetres: 5 }),
    });
    expect(again).toMatchObject({ errors: [], data: { importSettlements: { created: 1, updated: 1 } } });
    const { data } = await test.ask(LIST, { filter: { search: 'A' } });
    expect(data.settlements.nodes).toMatchObject([
      { code: 'A1', people: 300, version: 1, accuracyMetres: 50 },
      { code: 'A2', people: 512, version: 2, accuracyMetres: 5, position: { longitude: 78.4, latitude: 39.7 } },
      { code: 'A3', people: 300, version: 1 },
    ]);
    const journal = await test.service.db.query(
      `select count(*)::integer as n from shelters.journal where entity = 'Settlement' and operation = 'IMPORTED'`,
    );
    expect(journal[0].n).toBe(4);
    const [renewal] = await test.service.db.query(
      `select before, after, version from shelters.journal where entity = 'Settlement' and version = 2`,
    );
    expect(renewal).toMatchObject({
      version: 2,
      before: { code: 'A2', people: 300, version: 1 },
      after: { code: 'A2', people: 512, version: 2, point: { type: 'Point', coordinates: [78.4, 39.7] } },
    });
  });

  it('does an import once, however often and concurrently it is sent', async () => {
    const before = await countOf();
    const input = file([row('B1'), row('B2')]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => test.ask(IMPORT, { input })));
    for (const answer of answers) {
      expect(answer).toMatchObject({ errors: [], data: { importSettlements: { created: 2, updated: 0 } } });
    }
    expect(await countOf()).toBe(before + 2);
  });

  it('lets two files with the same new code both through, the second as an update', async () => {
    const answers = await Promise.all(
      [1, 2].map((people) => test.ask(IMPORT, { input: file([row('C1', { people })]) })),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.map(({ data }) => data.importSettlements.created).sort()).toEqual([0, 1]);
  });

  it('converts the datum of the file and keeps what was given', async () => {
    await test.ask(IMPORT, { input: file([row('D1')], { datum: 'GCJ02' }) });
    const { data } = await test.ask(LIST, { filter: { search: 'D1' } });
    const { longitude, latitude } = data.settlements.nodes[0].position;
    const moved = Math.hypot(longitude - 78.3, latitude - 39.7);
    expect(moved).toBeGreaterThan(0.0005);
    expect(moved).toBeLessThan(0.01);
    const [kept] = await test.service.db.query(`select given_position from shelters.settlement where code = 'D1'`);
    expect(kept.given_position).toEqual({ longitude: 78.3, latitude: 39.7, datum: 'GCJ02' });
  });

  it('reports every fault of a file at once, in both languages, and writes nothing', async () => {
    const before = await countOf();
    const { errors } = await test.ask(IMPORT, {
      input: file([
        row('E1'),
        row('E2', { name: ' ', people: -1 }),
        row('E1'),
        row('E3', { longitude: 39.7, latitude: 78.3 }),
      ]),
    });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'rows' });
    expect(errors[0]?.extensions?.['faults']).toMatchObject([
      { row: 2, field: 'name', messages: { zh: '不能为空', en: 'must not be empty' } },
      { row: 2, field: 'people' },
      { row: 3, field: 'code', messages: { en: 'the code E1 stands in row 1 too' } },
      { row: 4, field: 'position', messages: { zh: expect.stringContaining('填反') } },
    ]);
    expect(errors[0]?.message).toContain('共 4 处错误');
    expect(await countOf()).toBe(before);
  });

  it.each([
    ['no row', file([]), 'rows'],
    ['more than 5,000 rows', file(rowsFrom(1, 5001)), 'rows'],
    ['no source', file([row('F1')], { source: ' ' }), 'source'],
    ['an accuracy of nothing', file([row('F1')], { accuracyMetres: 0 }), 'accuracyMetres'],
    ['a short key', file([row('F1')], { idempotencyKey: 'x' }), 'idempotencyKey'],
  ])('refuses a file with %s', async (_name, input, field) => {
    const { errors } = await test.ask(IMPORT, { input });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('refuses a role that may not import', async () => {
    const actor = { id: 'o', name: 'o', role: 'OBSERVER' } as const;
    const { errors } = await test.ask(IMPORT, { input: file([row('F1')]) }, { actor });
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('takes 5,000 rows, and takes them again as updates', async () => {
    const added = await test.ask(IMPORT, { input: file(rowsFrom(100_000, 5000)) });
    expect(added).toMatchObject({ errors: [], data: { importSettlements: { created: 5000, updated: 0 } } });
    const changed = await test.ask(IMPORT, { input: file(rowsFrom(100_000, 5000, { people: 1 })) });
    expect(changed).toMatchObject({ errors: [], data: { importSettlements: { created: 0, updated: 5000 } } });
  }, 120_000);
});
