import { describe, expect, it } from 'vitest';
import { admissionRules, ruleFor } from './admission-rules.ts';

const UNIT = '01a213e8-8919-7122-9ca6-5d898f43ff18';
const rules = admissionRules.parse(
  JSON.stringify([
    { claim: 'groups', value: 'duty', role: 'DUTY_OFFICER', county: '653130' },
    { claim: 'realm_access.roles', value: 'auditor', role: 'AUDITOR', county: '653130', scope: '6531' },
    { claim: 'https://county.example/unit', value: 'roads', role: 'RESOURCE_MANAGER', county: '653130', unitId: UNIT },
  ]),
);

describe('who gets an account by what the provider says', () => {
  it.each([
    ['a value among several', { groups: ['staff', 'duty'] }, 'DUTY_OFFICER', '653130'],
    ['a value alone', { groups: 'duty' }, 'DUTY_OFFICER', '653130'],
    ['a value inside an object', { realm_access: { roles: ['auditor'] } }, 'AUDITOR', '6531'],
    ['a claim whose name is an address', { 'https://county.example/unit': 'roads' }, 'RESOURCE_MANAGER', '653130'],
    ['the first rule of two', { groups: ['duty'], realm_access: { roles: ['auditor'] } }, 'DUTY_OFFICER', '653130'],
  ])('is found by %s', (_how, profile, role, scope) => {
    expect(ruleFor(profile, rules)).toMatchObject({ role, scope });
  });

  it.each([
    ['nothing is said', {}],
    ['a value only begins alike', { groups: ['duty-room'] }],
    ['the claim is null', { groups: null }],
    ['the claim belongs to every object', { constructor: 'duty' }],
  ])('is nobody when %s', (_when, profile) => {
    expect(ruleFor(profile, rules)).toBeNull();
  });

  it.each([
    ['no JSON', 'duty=DUTY_OFFICER', 'is not JSON'],
    ['an unknown role', '[{"claim":"g","value":"x","role":"KING","county":"653130"}]', 'role'],
    ['a role without its unit', '[{"claim":"g","value":"x","role":"RESOURCE_MANAGER","county":"653130"}]', '本单位'],
    [
      'a county outside the scope',
      '[{"claim":"g","value":"x","role":"OBSERVER","county":"653130","scope":"65"},{"claim":"g","value":"x","role":"OBSERVER","county":"653130","scope":"54"}]',
      '管辖范围 54',
    ],
    ['a misspelt field', '[{"claim":"g","value":"x","role":"OBSERVER","county":"653130","uniId":"x"}]', 'uniId'],
  ])('is refused as a setting when it is %s', (_what, text, word) => {
    const { error } = admissionRules.safeParse(text);
    expect(JSON.stringify(error?.issues)).toContain(word);
  });
});
