import type { Claims, Role } from '@outpost/shared/claims';
import { describe, expect, it } from 'vitest';
import { holderFault, requireWithin } from './holder-rule.ts';

const by = (scope: string): Claims => ({
  actor: { id: 'a', name: 'a', role: 'ADMINISTRATOR' },
  scope,
  county: '653130',
  language: 'zh-CN',
  requestId: 'r',
});
const ID = '01990000-0000-7000-8000-000000000000';
const holder = (changed: Partial<Parameters<typeof holderFault>[1]> = {}) => ({
  role: 'OBSERVER' as Role,
  scope: '653130',
  county: '653130',
  unitId: null,
  teamId: null,
  expertId: null,
  ...changed,
});
const codeOf = (own: string, given: ReturnType<typeof holder>) => {
  const fault = holderFault(by(own), given);
  return fault && [fault.extensions['code'], fault.extensions['field']];
};

describe('what an administrator may give', () => {
  it.each<[string, string, Parameters<typeof holder>[0]]>([
    ['the own county', '653130', {}],
    ['a county of the own prefecture', '6531', {}],
    ['the own prefecture', '6531', { scope: '6531' }],
    ['everywhere, by who may go everywhere', '', { scope: '' }],
    ['a role with what it acts for', '653130', { role: 'RESOURCE_MANAGER', unitId: ID }],
  ])('is %s', (_what, own, changed) => {
    expect(codeOf(own, holder(changed))).toBeNull();
  });

  it.each<[string, string, Parameters<typeof holder>[0], [string, string]]>([
    ['more than the own scope', '653130', { scope: '6531' }, ['FORBIDDEN', 'scope']],
    ['everywhere', '653130', { scope: '' }, ['FORBIDDEN', 'scope']],
    ['another county', '653130', { scope: '653131', county: '653131' }, ['FORBIDDEN', 'scope']],
    ['a scope that is none', '6531', { scope: '65313' }, ['BAD_USER_INPUT', 'scope']],
    [
      'a county outside the scope that is given',
      '65',
      { scope: '653130', county: '653131' },
      ['BAD_USER_INPUT', 'county'],
    ],
    ['a county that is none', '6531', { scope: '6531', county: '6531' }, ['BAD_USER_INPUT', 'county']],
    ['a manager without a unit', '653130', { role: 'RESOURCE_MANAGER' }, ['BAD_USER_INPUT', 'unitId']],
    ['a shelter manager without a unit', '653130', { role: 'SHELTER_MANAGER' }, ['BAD_USER_INPUT', 'unitId']],
    ['a team leader without a team', '653130', { role: 'FIELD_TEAM_LEADER' }, ['BAD_USER_INPUT', 'teamId']],
    ['an expert without an entry', '653130', { role: 'EXPERT' }, ['BAD_USER_INPUT', 'expertId']],
  ])('is not %s', (_what, own, changed, fault) => {
    expect(codeOf(own, holder(changed))).toEqual(fault);
  });
});

it('touches nobody who reaches further', () => {
  expect(() => requireWithin(by('653130'), { scope: '653130' })).not.toThrow();
  expect(() => requireWithin(by('653130'), { scope: '6531' })).toThrow(/653130/);
  expect(() => requireWithin(by('653130'), { scope: '653131' })).toThrow();
});
