import { describe, expect, it } from 'vitest';
import { CLAIMS_HEADER, type Claims, SIGNATURE_HEADER, signClaims, verifyClaims } from './claims.ts';

const secret = 's'.repeat(32);
const now = 1_790_000_000_000;
const claims: Claims = {
  actor: { id: 'a', name: '值守员', role: 'DUTY_OFFICER' },
  scope: '653130',
  county: '653130',
  language: 'zh-CN',
  requestId: 'r',
};
const body = '{"query":"{ viewer { id } }"}';
const signed = () => signClaims(claims, body, secret, now);

describe('claims between gateway and service', () => {
  it('are accepted as they were signed', () => {
    expect(verifyClaims(signed(), body, secret, now + 29_000)).toEqual(claims);
  });

  it.each([
    ['another body', signed(), `${body} `, secret, now],
    ['another secret', signed(), body, 't'.repeat(32), now],
    ['an old signature', signed(), body, secret, now + 31_000],
    ['a signature from the future', signed(), body, secret, now - 31_000],
    ['no signature', { [CLAIMS_HEADER]: signed()[CLAIMS_HEADER] }, body, secret, now],
    ['other claims', { ...signed(), [CLAIMS_HEADER]: Buffer.from('{}').toString('base64url') }, body, secret, now],
    ['a cut signature', { ...signed(), [SIGNATURE_HEADER]: `${now}.abc` }, body, secret, now],
  ])('are refused with %s', (_name, headers, sent, key, at) => {
    expect(verifyClaims(headers, sent, key, at)).toBeNull();
  });
});
