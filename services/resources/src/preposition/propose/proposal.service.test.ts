import { newId } from '@outpost/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, freshKey, openDemoCounty } from '../../testing/open-demo-county.ts';

let test: DemoCounty;
let now = new Date('2026-11-24T04:00:00Z');
beforeAll(async () => {
  test = await openDemoCounty(() => now);
}, 120_000);
afterAll(() => test.close());

const PLACE = `equipment { id code status } site { id code } position { longitude latitude } from { longitude latitude }
  fromSite { code } roadMinutes gain`;
const FIGURES = 'machines points covered weight coveredWeight backedUpWeight worstMinutes meanMinutes';
const FIELDS = `id code version state kind objective count season seconds requestedBy startedAt endedAt
  progress { seconds value bound } result { basis value valueNow bound gap seconds now { ${FIGURES} }
  proposed { ${FIGURES} } moves { ${PLACE} } kept { ${PLACE} } unfilled { ${PLACE} } spare { id } }`;

const propose = (input: object, key = freshKey()) =>
  test.ask(`mutation ($input: ProposePrepositionInput!) { proposePreposition(input: $input) { ${FIELDS} } }`, {
    input: { idempotencyKey: key, seconds: 30, ...input },
  });
const proposal = async (id: string) =>
  (await test.ask(`query ($id: ID!) { prepositionProposal(id: $id) { ${FIELDS} } }`, { id })).data.prepositionProposal;
const cancel = (id: string) =>
  test.ask(
    `mutation ($input: CancelPrepositionProposalInput!) { cancelPrepositionProposal(input: $input) { state endedAt } }`,
    { input: { id } },
  );
/** What came of a proposal. */
const outcome = async (input: object) => {
  const started = await propose(input);
  expect(started.errors).toEqual([]);
  const { id, state } = started.data.proposePreposition;
  expect(state).toBe('RUNNING');
  return expect
    .poll(() => proposal(id), { timeout: 30_000 })
    .not.toMatchObject({ state: 'RUNNING' })
    .then(() => proposal(id));
};

describe('a proposal', () => {
  it('places the machines that there are better than they stand, and says what each move brings', async () => {
    const { state, result, endedAt, code } = await outcome({ kind: 'EXCAVATOR', minutes: 30, leastGain: 0 });
    expect([state, code]).toEqual(['DONE', expect.stringMatching(/^YZCS-20261124-\d{3}$/)]);
    expect(endedAt).not.toBeNull();
    expect(result).toMatchObject({ basis: 'PROFILE_ESTIMATE', gap: 0 });
    expect(result.bound).toBeCloseTo(result.value, 9);
    expect(result.value).toBeCloseTo(result.proposed.coveredWeight, 9);
    expect(result.valueNow).toBeCloseTo(result.now.coveredWeight, 9);
    expect(result.proposed.machines).toBe(result.now.machines);
    expect(result.value).toBeGreaterThan(result.valueNow);
    expect(result.moves.length).toBeGreaterThan(0);
    for (const move of result.moves) {
      expect(move.gain).toBeGreaterThanOrEqual(0);
      expect(move.roadMinutes).toBeGreaterThan(0);
      expect(move.equipment.status).toMatch(/AVAILABLE|STANDBY/);
    }
  });

  it('agrees with the coverage that its placing is asked for', async () => {
    const { result } = await outcome({ kind: 'LOADER', minutes: 40, leastGain: 0 });
    const placed = result.moves.map((move: { equipment: { id: string }; position: object }) => ({
      equipmentId: move.equipment.id,
      position: { ...move.position, datum: 'WGS84' },
    }));
    const { data } = await test.ask(
      `query ($input: PrepositionCoverageInput!) { prepositionCoverage(input: $input) { kinds { whatIf { coveredWeight } } } }`,
      { input: { kinds: ['LOADER'], minutes: 40, placed } },
    );
    expect(data.prepositionCoverage.kinds[0].whatIf.coveredWeight).toBeCloseTo(result.value, 6);
  });

  it('leaves machines where they are unless a move brings enough', async () => {
    const free = await outcome({ kind: 'EXCAVATOR', minutes: 30, leastGain: 0 });
    const dear = await outcome({ kind: 'EXCAVATOR', minutes: 30, leastGain: 0.1 });
    const all = await outcome({ kind: 'EXCAVATOR', minutes: 30, leastGain: 1 });
    expect(dear.result.moves.length).toBeLessThan(free.result.moves.length);
    for (const { gain } of dear.result.moves) expect(gain).toBeGreaterThanOrEqual(0.1 * dear.result.now.weight - 1e-9);
    expect(all.result.moves).toEqual([]);
    expect(all.result.value).toBeCloseTo(all.result.valueNow, 9);
  });

  it('says where machines would have to be had, and which are not needed', async () => {
    const { result: more } = await outcome({ kind: 'CRANE', count: 6, minutes: 60 });
    expect(more.unfilled.length + more.moves.length + more.kept.length).toBe(6);
    expect(more.unfilled[0]).toMatchObject({ equipment: null, from: null });
    const { result: fewer } = await outcome({ kind: 'EXCAVATOR', count: 2 });
    expect(fewer.spare.length).toBe(fewer.now.machines - 2);
  });

  it.each(['BACKUP', 'CENTER', 'MEDIAN'])('keeps %s in its own unit', async (objective) => {
    const { result } = await outcome({ kind: 'EXCAVATOR', objective, leastGain: 0 });
    expect(result.gap).toBeLessThanOrEqual(0.01);
    if (objective === 'CENTER') expect(result.value).toBeCloseTo(result.proposed.worstMinutes, 6);
    if (objective === 'MEDIAN') expect(result.value).toBeCloseTo(result.proposed.meanMinutes, 6);
    if (objective === 'BACKUP') {
      const { coveredWeight, backedUpWeight } = result.proposed;
      expect(result.value).toBeCloseTo((coveredWeight + backedUpWeight) / 2, 6);
    }
  });

  it('keeps fixed machines, and counts none that are away', async () => {
    const { data } = await test.ask(
      '{ equipmentItems(first: 3, filter: { kinds: [EXCAVATOR], statuses: [AVAILABLE] }) { nodes { id } } }',
    );
    const [fixed, away] = data.equipmentItems.nodes.map(({ id }: { id: string }) => id);
    const { result } = await outcome({ kind: 'EXCAVATOR', fixedMachines: [fixed], without: [away], leastGain: 0 });
    const ids = (places: { equipment: { id: string } }[]) => places.map(({ equipment }) => equipment.id);
    expect(ids(result.kept)).toContain(fixed);
    expect([...ids(result.kept), ...ids(result.moves)]).not.toContain(away);
  });

  it('is started once for a key, and kept for others to see', async () => {
    const key = freshKey();
    const first = (await propose({ kind: 'EXCAVATOR' }, key)).data.proposePreposition;
    const again = (await propose({ kind: 'EXCAVATOR' }, key)).data.proposePreposition;
    expect(again.id).toBe(first.id);
    const { data } = await test.ask('{ prepositionProposals(first: 100) { nodes { id } } }');
    expect(data.prepositionProposals.nodes.filter(({ id }: { id: string }) => id === first.id)).toHaveLength(1);
  });

  it.each([
    ['a season that the county does not have', { season: 'MONSOON' }, 'BAD_USER_INPUT', 'season'],
    ['more places than there are', { count: 900 }, 'BAD_USER_INPUT', 'count'],
    ['a site that nobody knows', { siteIds: [newId()] }, 'NOT_FOUND', 'siteIds.0'],
    ['a machine of another kind that is to stay', { fixedMachines: [newId()] }, 'NOT_FOUND', 'fixedMachines.0'],
    ['a gain of more than everything', { leastGain: 2 }, 'BAD_USER_INPUT', 'leastGain'],
    ['a kind that no point needs', { kind: 'BOAT' }, 'BAD_USER_INPUT', 'kind'],
  ])('is refused with %s', async (_name, input, code, field) => {
    const { errors } = await propose({ kind: 'EXCAVATOR', ...input });
    expect(errors[0]?.extensions).toMatchObject({ code, field });
  });
});

describe('a proposal that takes long', () => {
  it('tells its progress, and ends when it is cancelled with what it has', async () => {
    await test.service.db.query(
      `insert into resources.known_settlement select gen_random_uuid(), '653130', 'W' || n, '某村', '653130100', 200 + (n * 7919) % 900,
         ST_SetSRID(ST_MakePoint(77.6 + random() * 1.8, 39.1 + random()), 4326)::geography, false, true, 1
       from generate_series(1, 4000) n`,
    );
    await test.service.db.query(
      `insert into resources.preposition_site
         select gen_random_uuid(), '653130', 1, true, now(), now(), null, 'W-' || n, '某点', 'a site', 'KEY_TRAFFIC_NODE', 'PLAIN',
           ST_SetSRID(ST_MakePoint(77.6 + random() * 1.8, 39.1 + random()), 4326)::geography, null, 1, 60, null, null
         from generate_series(1, 120) n`,
    );
    const { data } = await propose({ kind: 'EXCAVATOR', objective: 'MEDIAN', count: 25, leastGain: 0, seconds: 300 });
    const { id } = data.proposePreposition;
    await expect
      .poll(() => proposal(id), { timeout: 60_000 })
      .toMatchObject({ progress: { value: expect.any(Number) } });
    expect((await cancel(id)).data.cancelPrepositionProposal).toMatchObject({ state: 'CANCELLED' });
    await expect
      .poll(() => proposal(id), { timeout: 60_000 })
      .toMatchObject({ state: 'CANCELLED', result: { gap: expect.any(Number) } });
    expect(codeOf(await cancel(id))).toBe('PLAN_RULE');
  }, 150_000);

  it('has failed when its process has ended', async () => {
    const id = newId();
    await test.service.db.query(
      `insert into resources.preposition_proposal select $1, '653130', 1, false, $2, $2, null, 'YZCS-X', wanted, 'RUNNING', null, null, '某人', $2, null
       from resources.preposition_proposal limit 1`,
      [id, now],
    );
    await test.service.tick();
    expect((await proposal(id)).state).toBe('RUNNING');
    now = new Date(now.getTime() + 3_600_000);
    await test.service.tick();
    expect(await proposal(id)).toMatchObject({ state: 'FAILED', result: null });
  });
});
