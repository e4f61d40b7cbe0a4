import { describe, expect, it } from 'vitest';
import { NEXT, ReleaseState, requireReleaseStep } from './release-states.ts';

const states = Object.values(ReleaseState);

describe('the steps of a release (4.7)', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      const step = () => requireReleaseStep(from, to);
      if (NEXT[from].includes(to)) expect(step).not.toThrow();
      else {
        const extensions = expect.objectContaining({ code: 'PLAN_RULE', clause: '4.7', allowed: NEXT[from] });
        expect(step).toThrow(expect.objectContaining({ extensions }));
      }
    },
  );

  it('lead to publication through approval alone', () => {
    expect(states.filter((from) => NEXT[from].includes(ReleaseState.PUBLISHED))).toEqual(['APPROVED']);
    expect(() => requireReleaseStep(ReleaseState.DRAFT, ReleaseState.PUBLISHED)).toThrow(/未经批准/);
  });
});
