import { describe, expect, it } from 'vitest';
import type { Instance } from './instance.ts';
import { solveInWorker } from './solve-in-worker.ts';
import { seeded } from './testing/instances.ts';
import type { Progress } from './watch.ts';

/** No geometry, so that no bound is near: nobody proves the best choice in a day. */
function endless(): Instance {
  const random = seeded(1);
  const costs = Array.from({ length: 600 }, () => Float64Array.from({ length: 100 }, () => 100 * random()));
  return { objective: 'median', costs, weights: costs.map(() => 1), k: 15, limit: null, fixed: [] };
}

const LONG = { seconds: 3600, gap: 0 };

describe('a solver in a thread of its own', () => {
  it('tells of its progress and ends with what it has when it is cancelled', async () => {
    const told: Progress[] = [];
    const solving = solveInWorker(endless(), LONG, (progress) => {
      told.push(progress);
      if (progress.value !== null && progress.bound !== null) solving.cancel();
    });
    const { open, value, bound } = await solving.solution;
    expect(open).toHaveLength(15);
    expect(bound).toBeLessThan(value);
    const [first] = told;
    expect(first).toMatchObject({ seconds: expect.any(Number), value: expect.any(Number) });
    expect(value).toBeLessThanOrEqual(first?.value as number);
  }, 60_000);

  it('ends without an answer when it is stopped', async () => {
    const solving = solveInWorker(endless(), LONG, () => void solving.stop());
    await expect(solving.solution).rejects.toThrow('stopped');
  }, 60_000);

  it('refuses what nobody can serve', async () => {
    const nowhere = { ...endless(), costs: [[Number.POSITIVE_INFINITY]], weights: [1], k: 1 };
    await expect(solveInWorker(nowhere, LONG, () => undefined).solution).rejects.toMatchObject({ demands: [0] });
  }, 60_000);
});
