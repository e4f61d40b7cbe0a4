import { describe, expect, it } from 'vitest';
import { IncidentState, NEXT, requireStep } from './incident-states.ts';

const states = Object.values(IncidentState);

describe('the steps of an incident', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      const step = () => requireStep(from, to, '4.8');
      if (NEXT[from].includes(to)) expect(step).not.toThrow();
      else
        expect(step).toThrow(
          expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '4.8' }) }),
        );
    },
  );

  it('ends nowhere but in the archive or as a false alarm', () => {
    expect(states.filter((state) => NEXT[state].length === 0)).toEqual(['ARCHIVED', 'FALSE_ALARM']);
  });
});
