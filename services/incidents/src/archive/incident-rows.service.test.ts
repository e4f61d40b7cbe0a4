import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openCounty, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const QUERY = `query ($input: IncidentRowsInput!) { page: incidentsIncidentRows(input: $input) {
  rows { position seq tx before hash text } waiting } }`;
type Claims = Parameters<TestCounty['ask']>[2];
const ask = (incidentIds: string[], after = 0, first = 500, claims: Claims = {}) =>
  test.ask(QUERY, { input: { incidentIds, after, first } }, claims);

describe('the rows of an incident for its archive', () => {
  it('are sealed, in the order of the chain, page by page, and those of no other incident', async () => {
    const [one, other] = [await test.respond(), await test.respond()];
    await vi.waitFor(async () => expect((await ask([one.id, other.id])).data.page.waiting).toBe(false), 20_000);
    const { rows } = (await ask([one.id])).data.page;
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(({ text }: { text: string }) => JSON.parse(text).incidentId))).toEqual(new Set([one.id]));
    const paged = [];
    for (let after = 0; ; ) {
      const { page } = (await ask([one.id], after, 2)).data;
      if (page.rows.length === 0) break;
      paged.push(...page.rows);
      after = page.rows.at(-1).position;
    }
    expect(paged).toEqual(rows);
    expect(rows).toEqual(rows.toSorted((a: { position: number }, b: { position: number }) => a.position - b.position));
  });

  it('are for those alone who may hand it over, in their county', async () => {
    const { id } = await test.report();
    const actor = { id: 'a', name: '甲', role: 'OBSERVER' as const };
    expect((await ask([id], 0, 10, { actor })).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const neighbour = { scope: '653129', county: '653129' };
    expect((await ask([id], 0, 10, neighbour)).data.page).toEqual({ rows: [], waiting: false });
  });
});
