import { describe, expect, it } from 'vitest';
import type { Claims } from './claims.ts';
import { CLAIMS_HEADER, requestVerifier, SIGNATURE_HEADER, signRequest } from './signed-request.ts';

const INCIDENTS = { service: 'incidents', secret: 's'.repeat(32) };
const NOW = 1_790_000_000_000;
const claims: Claims = {
  actor: { id: 'a', name: '值守员', role: 'DUTY_OFFICER' },
  scope: '653130',
  county: '653130',
  language: 'zh-CN',
  requestId: 'r',
};
const BODY = '{"query":"{ viewer { id } }"}';
const signed = (given: unknown = claims) => signRequest(given as Claims, BODY, INCIDENTS, NOW);
const verify = (headers: Record<string, string | string[] | undefined>, body: unknown = BODY, now = NOW) =>
  requestVerifier(INCIDENTS)(headers, body, now);
const withSignature = (change: (parts: string[]) => (string | undefined)[]) => {
  const headers = signed();
  return { ...headers, [SIGNATURE_HEADER]: change((headers[SIGNATURE_HEADER] ?? '').split('.')).join('.') };
};

describe('a request that the gateway has signed', () => {
  it('gives its claims as they were signed', () => {
    expect(verify(signed())).toEqual(claims);
    expect(verify(signed(), BODY, NOW + 29_000)).toEqual(claims);
    expect(verify(signed(), BODY, NOW - 29_000)).toEqual(claims);
  });

  it('is good once, for as long as it is fresh', () => {
    const taken = requestVerifier(INCIDENTS);
    const early = signRequest(claims, BODY, INCIDENTS, NOW + 30_000);
    expect(taken(early, BODY, NOW)).toEqual(claims);
    for (const later of [0, 1, 29_000, 31_000, 60_000]) expect(taken(early, BODY, NOW + later)).toBeNull();
    // Others come and go meanwhile.
    for (let at = NOW; at < NOW + 300_000; at += 1_000) {
      const other = signRequest(claims, BODY, INCIDENTS, at);
      expect(taken(other, BODY, at)).toEqual(claims);
      expect(taken(other, BODY, at + 29_999)).toBeNull();
    }
  });

  it('is not used up by a forgery of it', () => {
    const taken = requestVerifier(INCIDENTS);
    const headers = signed();
    expect(taken(headers, `${BODY} `, NOW)).toBeNull();
    expect(taken(headers, BODY, NOW)).toEqual(claims);
  });
});

describe('a service refuses', () => {
  it.each([
    ['another body', () => verify(signed(), `${BODY} `)],
    ['no body', () => verify(signed(), null)],
    ['a body that is no text', () => verify(signed(), { query: '{ x }' })],
    ['an old signature', () => verify(signed(), BODY, NOW + 31_000)],
    ['a signature from the future', () => verify(signed(), BODY, NOW - 31_000)],
    ['no signature', () => verify({ [CLAIMS_HEADER]: signed()[CLAIMS_HEADER] })],
    ['no claims', () => verify({ [SIGNATURE_HEADER]: signed()[SIGNATURE_HEADER] })],
    ['two signatures', () => verify({ ...signed(), [SIGNATURE_HEADER]: [signed()[SIGNATURE_HEADER] ?? ''] })],
    ['other claims', () => verify({ ...signed(), [CLAIMS_HEADER]: Buffer.from('{}').toString('base64url') })],
    ['another time', () => verify(withSignature(([, ...rest]) => [String(NOW + 1), ...rest]))],
    ['a time that is none', () => verify(withSignature(([, ...rest]) => ['soon', ...rest]))],
    ['another nonce', () => verify(withSignature(([time, , mac]) => [time, 'n', mac]))],
    ['a cut signature', () => verify(withSignature(([time, nonce, mac]) => [time, nonce, mac?.slice(0, 5)]))],
    [
      'a signature of other characters',
      () => verify(withSignature(([t, n, mac]) => [t, n, '签'.repeat(mac?.length ?? 0)])),
    ],
    ['an empty signature', () => verify({ ...signed(), [SIGNATURE_HEADER]: '' })],
    [
      'the signature for another secret',
      () => verify(signRequest(claims, BODY, { ...INCIDENTS, secret: 't'.repeat(32) }, NOW)),
    ],
    [
      'the signature for another service, were its secret the same',
      () => verify(signRequest(claims, BODY, { ...INCIDENTS, service: 'experts' }, NOW)),
    ],
  ])('%s', (_name, ask) => {
    expect(ask()).toBeNull();
  });

  it.each([
    ['of another shape', { actor: 'x' }],
    ['of no known role', { ...claims, actor: { ...claims.actor, role: 'ROOT' } }],
    ['bound to what is no id', { ...claims, actor: { ...claims.actor, unitId: "'; drop table unit" } }],
    ['of a scope that is no adcode', { ...claims, scope: '653%' }],
    ['of half an adcode', { ...claims, scope: '653' }],
    ['of a county outside the scope', { ...claims, scope: '6532' }],
    ['that are no object', null],
    ['that are a list', []],
  ])('claims %s, although they are signed', (_name, given) => {
    expect(verify(signed(given))).toBeNull();
  });

  it('claims that are no JSON, although they are signed, and does not throw', () => {
    const stringify = JSON.stringify;
    JSON.stringify = () => '{"actor":';
    const broken = signed();
    JSON.stringify = stringify;
    expect(verify(broken)).toBeNull();
  });
});
