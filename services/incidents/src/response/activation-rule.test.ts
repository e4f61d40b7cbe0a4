import { describe, expect, it } from 'vitest';
import { ResponseLevel } from '../grading/severity.ts';
import { ActivationAuthority, isHigher, MAY_START, requireMaySet } from './activation-rule.ts';

const { COUNTY_HEAD, COMMANDER_IN_CHIEF } = ActivationAuthority;
const consent = { by: '演示', at: new Date() };
const { I, II, III, IV } = ResponseLevel;
const refusedBy42 = expect.objectContaining({
  extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '4.2' }),
});

describe('starting a response (4.2)', () => {
  it.each([
    [I, COUNTY_HEAD, null, true],
    [I, COMMANDER_IN_CHIEF, null, false],
    [II, COUNTY_HEAD, null, true],
    [II, COMMANDER_IN_CHIEF, consent, false],
    [III, COMMANDER_IN_CHIEF, consent, true],
    [III, COMMANDER_IN_CHIEF, null, false],
    [III, COUNTY_HEAD, consent, false],
    [IV, COUNTY_HEAD, null, true],
    [IV, COMMANDER_IN_CHIEF, null, true],
  ] as const)('level %s by %s with consent %o: allowed %s', (level, authority, given, allowed) => {
    const act = () => requireMaySet({ level, required: level, from: null, authority, consent: given });
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(refusedBy42);
  });

  it('refuses a level that is not the one of the severity', () => {
    const act = () => requireMaySet({ level: IV, required: III, from: null, authority: COMMANDER_IN_CHIEF, consent });
    expect(act).toThrow(refusedBy42);
  });
});

describe('raising and lowering a response (4.2)', () => {
  const LEVELS = [I, II, III, IV];
  const changes = LEVELS.flatMap((from) => LEVELS.map((level) => [from, level] as const));

  it.each(
    changes.flatMap(([from, level]) => [COUNTY_HEAD, COMMANDER_IN_CHIEF].map((by) => [from, level, by] as const)),
  )('from %s to %s by %s follows who may start the higher of the two', (from, level, authority) => {
    const higher = isHigher(from, level) ? from : level;
    const act = () => requireMaySet({ level, required: level, from, authority, consent });
    if (from !== level && MAY_START[higher].includes(authority)) expect(act).not.toThrow();
    else expect(act).toThrow(refusedBy42);
  });

  it.each([
    [IV, III, COMMANDER_IN_CHIEF],
    [II, III, COUNTY_HEAD],
    [I, III, COUNTY_HEAD],
  ] as const)('from %s to %s asks for the consent of the prefecture', (from, level, authority) => {
    expect(() => requireMaySet({ level, required: level, from, authority, consent: null })).toThrow(refusedBy42);
  });

  it.each([
    [III, IV, COMMANDER_IN_CHIEF],
    [III, II, COUNTY_HEAD],
  ] as const)('from %s to %s asks for no consent', (from, level, authority) => {
    expect(() => requireMaySet({ level, required: level, from, authority, consent: null })).not.toThrow();
  });
});
