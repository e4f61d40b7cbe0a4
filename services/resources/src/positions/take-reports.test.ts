import { describe, expect, it } from 'vitest';
import { takeReports } from './take-reports.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute));
const report = (resourceId: string, minute: number) => ({ resourceId, at: at(minute) });

describe('a batch of position reports', () => {
  it.each([
    ['one that is newer', [report('a', 5)], { a: 4 }, ['a5'], ['a5']],
    ['one as old as what is known', [report('a', 5)], { a: 5 }, [], []],
    ['one that is older', [report('a', 3)], { a: 5 }, [], []],
    ['a track out of order', [report('a', 8), report('a', 6), report('a', 7)], { a: 5 }, ['a6', 'a7', 'a8'], ['a8']],
    ['the same report twice', [report('a', 6), report('a', 6)], { a: 5 }, ['a6'], ['a6']],
    ['two resources', [report('b', 9), report('a', 6), report('b', 2)], { a: 5, b: 5 }, ['a6', 'b9'], ['a6', 'b9']],
  ])('%s', (_name, reports, known, accepted, latest) => {
    const knownAt = new Map(Object.entries(known).map(([id, minute]) => [id, at(minute)]));
    const taken = takeReports(reports, knownAt);
    const names = (list: typeof reports) => list.map((one) => `${one.resourceId}${one.at.getUTCMinutes()}`);
    expect(names(taken.accepted)).toEqual(accepted);
    expect(names(taken.latest)).toEqual(latest);
  });
});
