import { describe, expect, it } from 'vitest';
import {
  IncidentState,
  NEXT,
  REOPENS_TO,
  requireChangeable,
  requireOneOf,
  requireReopening,
  requireStep,
} from './incident-states.ts';

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

  it('ends nowhere but in the archive, as a false alarm or in another incident', () => {
    expect(states.filter((state) => NEXT[state].length === 0)).toEqual(['ARCHIVED', 'FALSE_ALARM', 'MERGED']);
  });
});

describe('a closed incident', () => {
  const closed = [IncidentState.ARCHIVED, IncidentState.FALSE_ALARM, IncidentState.MERGED];

  it.each(states)('%s takes changes, or is opened again where the table says', (state) => {
    const isClosed = closed.includes(state);
    const change = () => requireChangeable(state, '5.5');
    const reopen = () => requireReopening(state);
    if (isClosed) {
      expect(change).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ clause: '5.5' }) }));
      expect(reopen()).toBe(REOPENS_TO[state]);
    } else {
      expect(change).not.toThrow();
      expect(reopen).toThrow();
    }
  });

  it('is opened where its way went on: the archive to recovery, what was no incident of its own to its report', () => {
    expect(REOPENS_TO).toEqual({ ARCHIVED: 'RECOVERY', FALSE_ALARM: 'REPORTED', MERGED: 'REPORTED' });
  });
});

describe('an act of certain states', () => {
  it.each(states)('is refused in any other: %s', (state) => {
    const act = () => requireOneOf(state, [IncidentState.RESPONDING], '4.8');
    if (state === IncidentState.RESPONDING) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ clause: '4.8' }) }));
  });
});
