import { describe, expect, it } from 'vitest';
import { holdsAt, MarkingKind, RouteUse, requireMarking } from './marking-terms.ts';

const at = (seconds: number) => new Date(Date.parse('2026-11-24T02:00:00Z') + seconds * 1000);
const drawn = (changed: object = {}) => ({
  kind: MarkingKind.CORDON,
  routeUse: null,
  symbol: null,
  validFrom: at(0),
  validTo: null,
  ...changed,
});

describe('what is drawn', () => {
  it.each(Object.values(MarkingKind))('%s has a use only when it is a route, and a symbol when it is one', (kind) => {
    const given = { kind, routeUse: kind === 'ROUTE' ? RouteUse.DETOUR : null, symbol: 'water' };
    expect(() => requireMarking(drawn(given))).not.toThrow();
  });

  it.each([
    [{ kind: MarkingKind.ROUTE }, 'routeUse'],
    [{ routeUse: RouteUse.CLOSED }, 'routeUse'],
    [{ kind: MarkingKind.SYMBOL }, 'symbol'],
    [{ kind: MarkingKind.SYMBOL, symbol: ' ' }, 'symbol'],
    [{ validTo: at(-1) }, 'validTo'],
  ])('%o is refused, naming %s', (changed, field) => {
    const extensions = expect.objectContaining({ code: 'BAD_USER_INPUT', field });
    expect(() => requireMarking(drawn(changed))).toThrow(expect.objectContaining({ extensions }));
  });

  it.each([
    [null, -1, false],
    [null, 0, true],
    [null, 99_999, true],
    [at(60), 59, true],
    [at(60), 60, false],
  ])('until %s, at %i s: holds %s', (validTo, seconds, holds) => {
    expect(holdsAt({ validFrom: at(0), validTo }, at(seconds))).toBe(holds);
  });
});
