import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeRouter, startFakeRouter } from '../../testing/fake-router.ts';
import { type DemoCounty, demoId, freshKey, openDemoCounty } from '../../testing/open-demo-county.ts';

const HERE = { longitude: 78.5, latitude: 39.8, datum: 'WGS84' };
const COVERAGE = `query ($input: PrepositionCoverageInput!) { prepositionCoverage(input: $input) { basis kinds {
  now { points covered worstMinutes } } } }`;
const NEAREST = `query ($at: PositionInput!) { nearestEquipment(at: $at, first: 3) { travel { seconds metres basis } } }`;
const DISPATCH = `mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { estimate { seconds metres basis } } }`;

let router: FakeRouter;
let test: DemoCounty;
const open = async (api: string): Promise<void> => {
  process.env['ROUTING_URL'] = router.url;
  process.env['ROUTING_API'] = api;
  test = await openDemoCounty();
};
beforeEach(async () => {
  router = await startFakeRouter();
}, 30_000);
afterEach(async () => {
  delete process.env['ROUTING_URL'];
  delete process.env['ROUTING_API'];
  await test?.close();
  await router.close();
});

const coverage = async () => (await test.ask(COVERAGE, { input: { kinds: ['EXCAVATOR'] } })).data.prepositionCoverage;
const nearest = async () =>
  (await test.ask(NEAREST, { at: HERE })).data.nearestEquipment as { travel: Record<string, unknown> }[];
/** Making ready, then ten minutes on the road. */
const BY_ROAD = { basis: 'ROUTING', seconds: (15 + 10) * 60, metres: 12_000 };

describe('with a routing service', () => {
  it.each(['osrm', 'valhalla'])(
    '%s, times are by road: of coverage, of what is near, of a dispatch',
    async (api) => {
      await open(api);
      const { basis, kinds } = await coverage();
      expect(basis).toBe('ROUTING');
      expect(kinds[0].now.covered).toBe(kinds[0].now.points);
      expect(kinds[0].now.worstMinutes).toBeCloseTo(25, 6);
      for (const { travel } of await nearest()) expect(travel).toMatchObject(BY_ROAD);
      const incidentId = await test.incident();
      const input = {
        idempotencyKey: freshKey(),
        incidentId,
        destination: HERE,
        equipmentId: demoId('equipment', 'JX-001'),
      };
      expect((await test.ask(DISPATCH, { input })).data.requestDispatch.estimate).toMatchObject(BY_ROAD);
    },
    120_000,
  );

  it('a proposal is worked out by road', async () => {
    await open('osrm');
    const { data } = await test.ask(
      'mutation ($input: ProposePrepositionInput!) { proposePreposition(input: $input) { id } }',
      { input: { idempotencyKey: freshKey(), kind: 'EXCAVATOR', objective: 'CENTER', leastGain: 0 } },
    );
    const result = async () =>
      (
        await test.ask('query ($id: ID!) { prepositionProposal(id: $id) { result { basis value } } }', {
          id: data.proposePreposition.id,
        })
      ).data.prepositionProposal.result;
    await expect.poll(result, { timeout: 20_000 }).toMatchObject({ basis: 'ROUTING', value: expect.closeTo(25, 6) });
  }, 120_000);

  it.each(['nonsense', 'error'] as const)(
    'that answers %s, times are estimates and say so',
    async (how) => {
      await open('osrm');
      router.answer(how);
      expect((await coverage()).basis).toBe('PROFILE_ESTIMATE');
      for (const { travel } of await nearest()) expect(travel['basis']).toBe('PROFILE_ESTIMATE');
      const { length } = router.asked;
      await coverage();
      expect(router.asked).toHaveLength(length);
    },
    120_000,
  );

  it('that does not answer at all, an estimate comes within seconds', async () => {
    await open('osrm');
    router.answer('silence');
    const began = performance.now();
    expect((await coverage()).basis).toBe('PROFILE_ESTIMATE');
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 120_000);
});
