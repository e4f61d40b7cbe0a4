import { describe, expect, it } from 'vitest';
import { gradesAnew, gradeWith, lastRegradeDay, requireMayAdjust } from './regrade.ts';
import { Severity } from './severity.ts';

const { ORDINARY, RELATIVELY_SERIOUS, SERIOUS, ESPECIALLY_SERIOUS } = Severity;
const ZONE = 'Asia/Shanghai';

describe('the window in which an update grades anew (Order 493, article 13)', () => {
  // 2026-11-24 10:00 where the county is.
  const occurred = new Date('2026-11-24T02:00:00Z');
  it.each([
    [30, '2026-12-24T15:59:59Z', true],
    [30, '2026-12-24T16:00:00Z', false],
    [7, '2026-12-01T15:59:59Z', true],
    [7, '2026-12-01T16:00:00Z', false],
    [7, '2026-11-24T02:00:01Z', true],
  ])('of %i days holds at %s: %s', (days, at, anew) => {
    expect(gradesAnew(new Date(at), occurred, days, ZONE)).toBe(anew);
  });

  it('does not count the day of the accident, even when that is nearly over', () => {
    expect(lastRegradeDay(new Date('2026-11-24T15:59:59Z'), 7, ZONE)).toBe('2026-12-01');
    expect(lastRegradeDay(new Date('2026-11-24T16:00:00Z'), 7, ZONE)).toBe('2026-12-02');
  });
});

describe('a grade with a raise', () => {
  it.each([
    [ORDINARY, null, ORDINARY, null],
    [ORDINARY, SERIOUS, SERIOUS, SERIOUS],
    [SERIOUS, SERIOUS, SERIOUS, null],
    [ESPECIALLY_SERIOUS, SERIOUS, ESPECIALLY_SERIOUS, null],
  ])('by the rule %s, raised to %s, is %s', (rule, raised, severity, raisedSeverity) => {
    expect(gradeWith(rule, raised)).toEqual({ severity, ruleSeverity: rule, raisedSeverity });
  });
});

describe('what a commander may set (1.5)', () => {
  const ALL = [ORDINARY, RELATIVELY_SERIOUS, SERIOUS, ESPECIALLY_SERIOUS];
  it.each(ALL.flatMap((rule, at) => ALL.map((to, wanted) => [rule, to, wanted > at] as const)))(
    'with %s by the rule, %s: allowed %s',
    (rule, to, allowed) => {
      const act = () => requireMayAdjust(to, gradeWith(rule, null));
      if (allowed) expect(act).not.toThrow();
      else expect(act).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ clause: '1.5' }) }));
    },
  );

  it('takes a raise back, down to the rule', () => {
    const raised = gradeWith(RELATIVELY_SERIOUS, ESPECIALLY_SERIOUS);
    expect(() => requireMayAdjust(SERIOUS, raised)).not.toThrow();
    expect(() => requireMayAdjust(RELATIVELY_SERIOUS, raised)).not.toThrow();
    expect(() => requireMayAdjust(ORDINARY, raised)).toThrow();
  });
});
