import { describe, expect, it } from 'vitest';
import { callsForStandby, standbyKilometres } from './warned-area.ts';

const NOW = new Date('2026-11-24T06:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);
const STANDBY = {
  source: '',
  withinKilometres: { RED: 60, ORANGE: 40, YELLOW: 25, BLUE: 10 },
  enterpriseKilometres: 5,
};

describe('a warning', () => {
  it.each([
    ['ISSUED', null, true],
    ['ADJUSTED', after(1), true],
    ['ISSUED', after(0), false],
    ['LIFTED', null, false],
    ['DRAFT', null, false],
  ])('that is %s until %s calls for standby: %s', (state, endsAt, calls) => {
    expect(callsForStandby({ state, endsAt }, NOW)).toBe(calls);
  });

  it.each([
    ['RED', 'COUNTY', 60],
    ['BLUE', 'COUNTY', 10],
    ['RED', 'ENTERPRISE', 5],
    ['BLUE', 'ENTERPRISE', 5],
  ] as const)('of level %s and scope %s calls teams within %i km', (level, scope, kilometres) => {
    expect(standbyKilometres({ level, scope }, STANDBY)).toBe(kilometres);
  });
});
