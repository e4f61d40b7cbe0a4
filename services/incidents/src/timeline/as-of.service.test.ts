import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures, freshKey, openCounty, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty('2026-11-24T02:00:00Z');
});
afterAll(() => test.close());

const square = (from: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [from, 39.9],
      [from + 0.01, 39.9],
      [from + 0.01, 39.91],
      [from, 39.9],
    ],
  ],
});
const AS_OF = `state severity responseLevel deaths version position { longitude }
  markings { kind label geometry validTo } posts { kind position { longitude } }`;

describe('the replay of an incident', () => {
  it('shows at each minute what was on record by then: state, figures, zones and bodies of command', async () => {
    const { id, version } = await test.respond();
    const at = (time: string) => test.setNow(`2026-11-24T${time}Z`);
    const seen = async (time: string) => (await test.read(id, `asOf(at: "2026-11-24T${time}Z") { ${AS_OF} }`)).asOf;
    at('02:10:00');
    const of = { incidentId: id };
    const drawn = { ...of, idempotencyKey: freshKey(), kind: 'CORDON', label: '警戒区', geometry: square(78.6) };
    const marking = await test.must('drawMarking', drawn);
    at('02:20:00');
    await test.must('establishCommandPost', {
      ...of,
      idempotencyKey: freshKey(),
      kind: 'ONSITE_HEADQUARTERS',
      position: { longitude: 78.61, latitude: 39.96, datum: 'WGS84' },
    });
    await test.must('updateCasualties', {
      id,
      expectedVersion: version,
      casualties: figures({ deaths: 3 }),
      reason: '核实',
    });
    at('02:30:00');
    const { version: corrected } = await test.must('correctMarking', {
      id: marking.id,
      expectedVersion: marking.version,
      geometry: square(78.7),
      reason: '风向变化',
    });
    at('02:40:00');
    await test.must('endMarking', { id: marking.id, expectedVersion: corrected, reason: '解除' });
    at('03:00:00');

    expect(await seen('01:59:59')).toBeNull();
    expect(await seen('02:05:00')).toMatchObject({
      state: 'RESPONDING',
      severity: 'ORDINARY',
      deaths: 0,
      markings: [],
    });
    expect((await seen('02:15:00')).markings).toEqual([
      { kind: 'CORDON', label: '警戒区', geometry: square(78.6), validTo: null },
    ]);
    const later = await seen('02:35:00');
    expect(later).toMatchObject({ severity: 'RELATIVELY_SERIOUS', responseLevel: 'IV', deaths: 3 });
    expect(later.markings).toMatchObject([{ geometry: square(78.7) }]);
    const onSite = later.posts.find(({ kind }: { kind: string }) => kind === 'ONSITE_HEADQUARTERS');
    expect(onSite.position.longitude).toBeCloseTo(78.61, 6);
    expect((await seen('02:15:00')).posts.map(({ kind }: { kind: string }) => kind)).not.toContain(
      'ONSITE_HEADQUARTERS',
    );
    expect((await seen('02:45:00')).markings).toEqual([]);
    expect((await seen('02:45:00')).version).toBe((await test.read(id, 'version')).version);
  });

  it('is of the reader’s county', async () => {
    const { id } = await test.report();
    const query = `query ($id: ID!) { incident(id: $id) { asOf(at: "2026-11-25T00:00:00Z") { state } } }`;
    const { data } = await test.ask(query, { id }, { scope: '653129', county: '653129' });
    expect(data.incident).toBeNull();
  });
});
