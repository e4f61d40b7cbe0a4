import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ActivationAuthority } from '../response/activation-rule.ts';
import { EndConditionKind, endConditionsShape, requireMayEnd } from './end-conditions.ts';

const { conditions } = endConditionsShape.parse(
  JSON.parse(
    readFileSync(new URL('../../../../infra/county/653130/plan/end-conditions.json', import.meta.url), 'utf8'),
  ),
);
const ALL = Object.values(EndConditionKind);
const { COUNTY_HEAD, COMMANDER_IN_CHIEF } = ActivationAuthority;
const whole = { confirmed: ALL, trapped: 0, missing: 0, authority: COUNTY_HEAD, startedBy: COUNTY_HEAD };
const refused = (details: object) =>
  expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '4.8', ...details }) });

describe('ending a response (4.8)', () => {
  it('is allowed when all five conditions are confirmed', () => {
    expect(conditions.map(({ condition }) => condition)).toEqual(ALL);
    expect(() => requireMayEnd(conditions, whole)).not.toThrow();
  });

  it.each(ALL)('is refused while %s is not confirmed, and says so', (condition) => {
    const confirmed = ALL.filter((one) => one !== condition);
    expect(() => requireMayEnd(conditions, { ...whole, confirmed })).toThrow(refused({ missing: [condition] }));
  });

  it.each([
    [1, 0],
    [0, 1],
  ])('is refused with %i trapped and %i missing', (trapped, missing) => {
    expect(() => requireMayEnd(conditions, { ...whole, trapped, missing })).toThrow(refused({ trapped, missing }));
  });

  it.each([
    [COUNTY_HEAD, COUNTY_HEAD, true],
    [COMMANDER_IN_CHIEF, COMMANDER_IN_CHIEF, true],
    [COUNTY_HEAD, COMMANDER_IN_CHIEF, false],
    [COMMANDER_IN_CHIEF, COUNTY_HEAD, false],
  ])('by %s of what %s started: allowed %s', (authority, startedBy, allowed) => {
    const act = () => requireMayEnd(conditions, { ...whole, authority, startedBy });
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(refused({ field: 'authority', allowed: [startedBy] }));
  });
});
