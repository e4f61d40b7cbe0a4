import { describe, expect, it } from 'vitest';
import { requireMayResume, requireMaySuspend, requireWholeReport, SuspensionAuthority } from './suspension-rule.ts';

const { ONSITE_HEADQUARTERS, TOWNSHIP_GOVERNMENT, RESCUE_TEAM } = SuspensionAuthority;
const refusedBy48 = expect.objectContaining({
  extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '4.8' }),
});

describe('suspending a rescue (4.8)', () => {
  it.each([
    [ONSITE_HEADQUARTERS, '甲', false, true],
    [ONSITE_HEADQUARTERS, null, false, false],
    [TOWNSHIP_GOVERNMENT, '甲', false, true],
    [TOWNSHIP_GOVERNMENT, null, false, false],
    [RESCUE_TEAM, null, false, true],
    [RESCUE_TEAM, null, true, true],
    [ONSITE_HEADQUARTERS, '甲', true, false],
    [TOWNSHIP_GOVERNMENT, '甲', true, false],
  ])('by %s, approved by %s, told by a team leader %s: allowed %s', (authority, approvedBy, byTeamLeader, allowed) => {
    const act = () => requireMaySuspend({ authority, approvedBy, byTeamLeader });
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(refusedBy48);
  });
});

describe('resuming a rescue (4.8)', () => {
  it.each([
    [ONSITE_HEADQUARTERS, null, ONSITE_HEADQUARTERS, true],
    [ONSITE_HEADQUARTERS, null, TOWNSHIP_GOVERNMENT, true],
    [TOWNSHIP_GOVERNMENT, null, ONSITE_HEADQUARTERS, true],
    [RESCUE_TEAM, '指挥部', ONSITE_HEADQUARTERS, true],
    [RESCUE_TEAM, null, ONSITE_HEADQUARTERS, false],
    [ONSITE_HEADQUARTERS, null, RESCUE_TEAM, false],
    [RESCUE_TEAM, '指挥部', RESCUE_TEAM, false],
  ])('that %s suspended, reported to %s, by %s: allowed %s', (suspendedBy, reportedTo, authority, allowed) => {
    const act = () => requireMayResume({ suspendedBy, reportedTo, authority });
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(refusedBy48);
  });
});

describe('a report upward', () => {
  it.each([
    [null, null, true],
    ['指挥部', new Date(), true],
    ['指挥部', null, false],
    [null, new Date(), false],
  ])('to %s at %s is whole: %s', (to, at, whole) => {
    const act = () => requireWholeReport(to, at);
    if (whole) expect(act).not.toThrow();
    else expect(act).toThrow(/reported/);
  });
});
