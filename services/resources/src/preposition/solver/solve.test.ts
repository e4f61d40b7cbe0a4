import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { gapOf, type Instance, OBJECTIVES, Unservable } from './instance.ts';
import { solve } from './solve.ts';
import { bestByTrying, planeInstance, smallInstance } from './testing/instances.ts';

const SMALL_ONES = 300;
const EXACT = { limits: { seconds: 60, gap: 0 } };

const instance = (changed: Partial<Instance>): Instance => ({
  objective: 'coverage',
  costs: [
    [1, 9, 9],
    [9, 1, 9],
    [9, 9, 1],
  ],
  weights: [3, 2, 1],
  k: 2,
  limit: 5,
  fixed: [],
  ...changed,
});

describe.each(OBJECTIVES)('the best choice for %s', (objective) => {
  it(`is that of trying them all, on ${SMALL_ONES} small instances of every sort`, async () => {
    for (let seed = 1; seed <= SMALL_ONES; seed += 1) {
      const small = smallInstance(objective, seed);
      const best = bestByTrying(small);
      if (best === Number.POSITIVE_INFINITY) {
        await expect(solve(small, EXACT), `seed ${seed}`).rejects.toThrow(Unservable);
        continue;
      }
      const { open, value, bound } = await solve(small, EXACT);
      expect(value, `seed ${seed}`).toBeCloseTo(best, 9);
      expect(bound, `seed ${seed}`).toBe(value);
      expect(evaluate(small, open), `seed ${seed}`).toBe(value);
      expect(open.length, `seed ${seed}`).toBe(Math.min(small.k, small.costs[0]?.length ?? 0));
      expect(open, `seed ${seed}`).toEqual([...new Set(open)].sort((a, b) => a - b));
      expect(open, `seed ${seed}`).toEqual(expect.arrayContaining([...small.fixed]));
    }
  });

  it('is within a hundredth of the best for 30 machines on 200 sites and 2,000 demands', async () => {
    const large = planeInstance({ objective, demands: 2000, sites: 200, k: 30, limit: 12, seed: 5 });
    const solution = await solve(large, { limits: { seconds: 300, gap: 0.01 } });
    expect(gapOf(solution)).toBeLessThanOrEqual(0.01);
    expect(solution.open).toHaveLength(30);
    expect(evaluate(large, solution.open)).toBe(solution.value);
  }, 400_000);
});

describe('what the objectives mean', () => {
  it.each([
    ['coverage', {}, 5],
    ['coverage of what is fixed', { fixed: [2] }, 4],
    ['coverage with a price on a site', { prices: [2.5, 0, 0] }, 3],
    ['coverage where nothing is near', { limit: 0 }, 0],
    ['backup: half for the first', { objective: 'backup' as const }, 2.5],
    ['backup: most for the first', { objective: 'backup' as const, firstShare: 0.8 }, 4],
    ['centre', { objective: 'center' as const }, 9],
    ['centre without the demand of no weight', { objective: 'center' as const, weights: [3, 2, 0] }, 1],
    ['median', { objective: 'median' as const }, 14],
    ['median with all sites open', { objective: 'median' as const, k: 7 }, 6],
    ['a limit for each demand', { limit: [0, 5, 5] }, 3],
  ])('%s', async (_name, changed, value) => {
    expect(await solve(instance(changed), EXACT)).toMatchObject({ value, bound: value });
  });

  it('two machines at one place, which is there twice, are a backup', async () => {
    const twice = instance({ objective: 'backup', costs: [[1, 1, 9]], weights: [4] });
    expect(await solve(twice, EXACT)).toMatchObject({ open: [0, 1], value: 4 });
  });

  it.each(['center', 'median'] as const)('%s names the demands that no site can serve', async (objective) => {
    const lost = instance({
      objective,
      costs: [
        [1, 2, 3],
        [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
      ],
      weights: [1, 1],
    });
    await expect(solve(lost)).rejects.toMatchObject({ name: 'Unservable', demands: [1] });
  });
});

describe('a solver whose time is over', () => {
  it.each(OBJECTIVES)(
    'says of %s what it has, and a bound that holds',
    async (objective) => {
      const large = planeInstance({ objective, demands: 400, sites: 60, k: 8, limit: 20, seed: 9 });
      const hurried = await solve(large, { limits: { seconds: 0.001, gap: 0 } });
      const best = await solve(large, { limits: { seconds: 120, gap: 0 } });
      const isGain = objective === 'coverage' || objective === 'backup';
      const [worse, better] = isGain ? [hurried, best] : [best, hurried];
      expect(hurried.open).toHaveLength(8);
      expect(best.bound).toBe(best.value);
      expect(worse.value).toBeLessThanOrEqual(better.value);
      const gained = isGain ? hurried.bound - best.value : best.value - hurried.bound;
      expect(gained).toBeGreaterThanOrEqual(-1e-6);
    },
    200_000,
  );
});
