import { describe, expect, it } from 'vitest';
import { UnitKind } from '../units/unit.entity.ts';
import { CLAUSE, NEXT, requireSupportKind, requireSupportStep, SupportKind, SupportState } from './support-states.ts';

const states = Object.values(SupportState);

describe('the steps of a request for support', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      for (const kind of Object.values(SupportKind)) {
        const step = () => requireSupportStep(kind, from, to, '说明');
        if (NEXT[from].includes(to)) expect(step).not.toThrow();
        else {
          const extensions = expect.objectContaining({ code: 'PLAN_RULE', clause: CLAUSE[kind] });
          expect(step).toThrow(expect.objectContaining({ extensions }));
        }
      }
    },
  );

  it.each(states)('REQUESTED or ACCEPTED to %s without a word', (to) => {
    const from = NEXT.REQUESTED.includes(to) ? SupportState.REQUESTED : SupportState.ACCEPTED;
    if (!NEXT[from].includes(to)) return;
    const step = () => requireSupportStep(SupportKind.UPWARD, from, to, ' ');
    if (to === SupportState.REFUSED || to === SupportState.CANCELLED) {
      expect(step).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ field: 'note' }) }));
    } else expect(step).not.toThrow();
  });
});

describe('whom the county may ask', () => {
  it.each(Object.values(UnitKind))('%s', (kind) => {
    const ask = () => requireSupportKind(kind);
    if (['UPPER_AUTHORITY', 'NEIGHBOUR', 'ARMED_FORCES'].includes(kind)) expect(ask).not.toThrow();
    else expect(ask).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ field: 'unitId' }) }));
  });
});
