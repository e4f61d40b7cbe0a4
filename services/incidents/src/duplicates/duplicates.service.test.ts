import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const PLACE = { longitude: 78.2, latitude: 39.6, datum: 'WGS84' };
/** About this many kilometres north of the place. */
const north = (kilometres: number) => ({ ...PLACE, latitude: PLACE.latitude + kilometres / 111 });
const minutesAgo = (minutes: number) => new Date(test.now().getTime() - minutes * 60_000).toISOString();
const at = (kilometres: number, minutes: number, changed: Record<string, unknown> = {}) =>
  test.report({ position: north(kilometres), occurredAt: minutesAgo(minutes), ...changed });
const LIKE = 'probableDuplicates { incident { id } likeness distanceMetres minutesApart }';
const idsOf = (found: { incident: { id: string } }[]) => found.map(({ incident }) => incident.id);
const merge = (id: string, expectedVersion: number, duplicateId: string, given: Record<string, unknown> = {}) =>
  test.act(
    'mergeIncidents',
    { id, expectedVersion, duplicateId, duplicateExpectedVersion: 1, reason: '同一起事故', ...given },
    'version',
  );

describe('probable duplicates', () => {
  it('are near in place, time and kind, the most alike first', async () => {
    const first = await at(0, 0);
    const far = await at(4, 0);
    const near = await at(1, 10);
    await at(7, 0);
    await at(0, 200);
    await at(2, 5, { category: 'MINE', scope: 'EXPLORATION' });
    const other = await at(0.2, 5, { category: 'OTHER', scope: null });
    const { probableDuplicates } = await test.read(first.id, LIKE);
    expect(idsOf(probableDuplicates)).toEqual([other.id, near.id, far.id]);
    expect(probableDuplicates[1].distanceMetres).toBeGreaterThan(900);
    expect(probableDuplicates[1].distanceMetres).toBeLessThan(1100);
    expect(probableDuplicates[1].minutesApart).toBe(10);
  });

  it('are offered while the call is being taken', async () => {
    const first = await at(50, 0);
    const { data } = await test.ask(
      `query ($input: ProbableDuplicatesInput!) { ${LIKE.replace(' ', '(input: $input) ')} }`,
      { input: { position: north(51), occurredAt: minutesAgo(30), category: 'HAZARDOUS_CHEMICALS' } },
    );
    expect(idsOf(data.probableDuplicates)).toEqual([first.id]);
  });
});

describe('merging two reports of one accident', () => {
  it('keeps both histories: the one that stays shows what the other went through', async () => {
    const kept = await test.respond({ position: north(-20) });
    const duplicate = await at(-20, 0, { casualties: figures({ deaths: 1 }) });
    await test.must('verifyIncident', { id: duplicate.id, expectedVersion: 1, genuine: true });
    const { data } = await merge(kept.id, kept.version, duplicate.id, { duplicateExpectedVersion: 2 });
    expect(data.mergeIncidents.version).toBe(kept.version + 1);
    expect(await test.read(duplicate.id, 'state retiredAt mergedInto { id } gradings { severity }')).toEqual({
      state: 'MERGED',
      retiredAt: test.now().toISOString(),
      mergedInto: { id: kept.id },
      gradings: [{ severity: 'ORDINARY' }],
    });
    const { merges, timeline } = await test.read(
      kept.id,
      'merges { reason actorName duplicate { id } } timeline(first: 100) { entityId operation }',
    );
    expect(merges).toEqual([{ reason: '同一起事故', actorName: '测试人员', duplicate: { id: duplicate.id } }]);
    const done = timeline.flatMap(({ entityId, operation }: { entityId: string; operation: string }) =>
      entityId === duplicate.id ? [operation] : [],
    );
    expect(done).toEqual(['MERGED', 'VERIFIED', 'REPORTED']);
  });

  it('leaves the list without the duplicate, which takes no more changes until it is opened again', async () => {
    const [kept, duplicate] = [await at(-40, 0), await at(-40, 1)];
    await merge(kept.id, 1, duplicate.id);
    const { data } = await test.ask('{ incidents(first: 500) { nodes { id } } }');
    const listed = data.incidents.nodes.map(({ id }: { id: string }) => id);
    expect(listed).toContain(kept.id);
    expect(listed).not.toContain(duplicate.id);
    const update = { id: duplicate.id, expectedVersion: 2, casualties: figures(), reason: '更新' };
    expect(refusal(await test.act('updateCasualties', update))).toMatchObject({ code: 'PLAN_RULE', from: 'MERGED' });
    await test.must('reopenIncident', { id: duplicate.id, expectedVersion: 2, reason: '核实为两起' });
    expect(await test.read(duplicate.id, 'state retiredAt mergedInto { id }')).toEqual({
      state: 'REPORTED',
      retiredAt: null,
      mergedInto: null,
    });
  });

  it.each([
    ['into itself', (id: string) => merge(id, 1, id), { code: 'BAD_USER_INPUT', field: 'duplicateId' }],
    [
      'what nobody has',
      (id: string) => merge(id, 1, '01990000-0000-7000-8000-000000000000'),
      { code: 'NOT_FOUND', field: 'duplicateId' },
    ],
    ['on an old version of it', async (id: string) => merge(id, 9, (await at(-60, 0)).id), { code: 'CONFLICT' }],
    [
      'an old version of the duplicate',
      async (id: string) => merge(id, 1, (await at(-60, 0)).id, { duplicateExpectedVersion: 9 }),
      { code: 'CONFLICT' },
    ],
    [
      'what the county responds to',
      async (id: string) => merge(id, 1, (await test.respond()).id, { duplicateExpectedVersion: 3 }),
      { code: 'PLAN_RULE', field: 'duplicateId' },
    ],
  ])('is refused %s', async (_what, act, expected) => {
    const { id } = await at(-60, 0);
    const answer = await act(id);
    expect(refusal(answer)).toMatchObject(expected);
    expect((await test.read(id, 'version')).version).toBe(1);
  });

  it('of one pair, each into the other at once, happens once', async () => {
    const [a, b] = [await at(-80, 0), await at(-80, 1)];
    const answers = await Promise.all([merge(a.id, 1, b.id), merge(b.id, 1, a.id)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });
});
