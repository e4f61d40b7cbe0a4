import { describe, expect, it } from 'vitest';
import { inForceAt, NEXT, requireStep, stateAt, WarningState } from './warning-states.ts';

const states = Object.values(WarningState);
const { DRAFT, ISSUED, ADJUSTED, LIFTED, EXPIRED } = WarningState;
const at = (time: string) => new Date(`2026-11-24T${time}Z`);

describe('the steps of a warning (3.3.4)', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      const step = () => requireStep(from, to);
      if (NEXT[from].includes(to)) expect(step).not.toThrow();
      else
        expect(step).toThrow(
          expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '3.3.4' }) }),
        );
    },
  );

  it('ends when the warning is lifted or has expired', () => {
    expect(states.filter((state) => NEXT[state].length === 0)).toEqual([LIFTED, EXPIRED]);
  });
});

describe('a warning from 08:00 to 20:00', () => {
  it.each([
    [ISSUED, '07:59:59.999', false, ISSUED],
    [ISSUED, '08:00:00.000', true, ISSUED],
    [ISSUED, '19:59:59.999', true, ISSUED],
    [ISSUED, '20:00:00.000', false, EXPIRED],
    [ADJUSTED, '08:00:00.000', true, ADJUSTED],
    [ADJUSTED, '20:00:00.000', false, EXPIRED],
    [LIFTED, '12:00:00.000', false, LIFTED],
    [LIFTED, '20:00:00.000', false, LIFTED],
    [DRAFT, '12:00:00.000', false, DRAFT],
  ] as const)('%s, at %s: in force %s, state %s', (state, time, inForce, shown) => {
    const warning = { state, startsAt: at('08:00:00'), endsAt: at('20:00:00') };
    expect(inForceAt(warning, at(time))).toBe(inForce);
    expect(stateAt(warning, at(time))).toBe(shown);
  });

  it('stays in force until it is lifted when it has no end', () => {
    expect(inForceAt({ state: ISSUED, startsAt: at('08:00:00'), endsAt: null }, new Date('2030-01-01'))).toBe(true);
  });
});
