import { describe, expect, it } from 'vitest';
import { ResponseLevel } from '../grading/severity.ts';
import { ActivationAuthority, requireMayActivate } from './activation-rule.ts';

const { COUNTY_HEAD, COMMANDER_IN_CHIEF } = ActivationAuthority;
const consent = { by: '演示', at: new Date() };
const { I, II, III, IV } = ResponseLevel;

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
    const act = () => requireMayActivate(level, level, authority, given);
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ clause: '4.2' }) }));
  });

  it('refuses a level that is not the one of the severity', () => {
    expect(() => requireMayActivate(IV, III, COMMANDER_IN_CHIEF, consent)).toThrow();
  });
});
