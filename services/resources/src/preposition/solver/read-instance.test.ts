import { describe, expect, it } from 'vitest';
import { readInstance } from './read-instance.ts';

const given = (changed: object = {}): unknown => ({
  costs: [
    [1, 2],
    [3, null],
  ],
  weights: [1, 2],
  k: 1,
  objective: 'coverage',
  limit: 2,
  fixed: [1],
  ...changed,
});

describe('an instance', () => {
  it('is read, null as a site that cannot serve', () => {
    const { costs, ...rest } = readInstance(given());
    expect(costs.map((row) => [...(row as Float64Array)])).toEqual([
      [1, 2],
      [3, Number.POSITIVE_INFINITY],
    ]);
    expect(rest).toEqual({ weights: Float64Array.of(1, 2), k: 1, objective: 'coverage', limit: 2, fixed: [1] });
  });

  it('counts every demand once without weights, and needs no limit for centre and median', () => {
    const read = readInstance(given({ weights: undefined, objective: 'median', limit: undefined, fixed: undefined }));
    expect(read).toMatchObject({ weights: Float64Array.of(1, 1), limit: null, fixed: [] });
  });

  it.each([
    [null, 'instance'],
    [[], 'instance'],
    [given({ costs: [] }), 'costs'],
    [given({ costs: [[]] }), 'costs'],
    [given({ costs: [[1, 2], [3]] }), 'costs[1]'],
    [given({ costs: [[1, '2']] }), 'costs[0][1]'],
    [given({ costs: [[1, -2]] }), 'costs[0][1]'],
    [given({ costs: [[1, Number.NaN]] }), 'costs[0][1]'],
    [given({ weights: [1] }), 'weights'],
    [given({ weights: [1, -1] }), 'weights[1]'],
    [given({ weights: [1, null] }), 'weights[1]'],
    [given({ k: 0 }), 'k'],
    [given({ k: 1.5 }), 'k'],
    [given({ k: '1' }), 'k'],
    [given({ objective: 'cover' }), 'objective'],
    [given({ limit: undefined }), 'limit'],
    [given({ limit: -1 }), 'limit'],
    [given({ limit: [1, 2, 3] }), 'limit'],
    [given({ fixed: [2] }), 'fixed'],
    [given({ fixed: [0, 1] }), 'fixed'],
    [given({ prices: [1] }), 'prices'],
    [given({ firstShare: 0.2 }), 'firstShare'],
  ])('%j is refused at %s', (bad, field) => {
    expect(() => readInstance(bad)).toThrow(
      expect.objectContaining({ name: 'InstanceFault', field, zh: expect.any(String), en: expect.any(String) }),
    );
  });
});
