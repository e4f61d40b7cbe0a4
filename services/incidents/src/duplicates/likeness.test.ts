import { describe, expect, it } from 'vitest';
import { IncidentState } from '../incidents/incident-states.ts';
import { IncidentCategory } from '../lead-unit/category.ts';
import { areAlike, likeness, MERGEABLE, requireMayMerge } from './likeness.ts';

const { HAZARDOUS_CHEMICALS, ROAD_TRAFFIC, MINE, OTHER } = IncidentCategory;
const kind = (category: IncidentCategory, ...alsoCategories: IncidentCategory[]) => ({ category, alsoCategories });

describe('how alike two reports are', () => {
  it.each([
    [0, 0, true, 1],
    [5000, 180, true, 0],
    [5001, 0, true, null],
    [0, 181, true, null],
    [2500, 90, true, 0.5],
    [0, 0, false, 0.5],
    [1000, 60, false, 0],
    [1001, 0, false, null],
    [0, 61, false, null],
  ])('%i m and %i min apart, of one kind %s: %s', (metres, minutes, alike, expected) => {
    expect(likeness({ metres, minutes, alike })).toBe(expected);
  });

  it.each([
    [kind(MINE), kind(MINE), true],
    [kind(MINE), kind(ROAD_TRAFFIC), false],
    [kind(HAZARDOUS_CHEMICALS), kind(ROAD_TRAFFIC, HAZARDOUS_CHEMICALS), true],
    [kind(HAZARDOUS_CHEMICALS, ROAD_TRAFFIC), kind(MINE, ROAD_TRAFFIC), true],
    [kind(OTHER), kind(MINE), true],
  ])('%o and %o are of one kind: %s', (a, b, alike) => {
    expect(areAlike(a, b)).toBe(alike);
    expect(areAlike(b, a)).toBe(alike);
  });
});

describe('merging', () => {
  const states = Object.values(IncidentState);
  const open = ['REPORTED', 'VERIFIED', 'RESPONDING', 'SUSPENDED'];
  it.each(states.flatMap((kept) => states.map((duplicate) => [duplicate, kept] as const)))(
    'of one that is %s into one that is %s follows the table',
    (duplicate, kept) => {
      const act = () => requireMayMerge(kept, duplicate);
      if (open.includes(kept) && MERGEABLE.includes(duplicate)) expect(act).not.toThrow();
      else expect(act).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_RULE' }) }));
    },
  );
});
