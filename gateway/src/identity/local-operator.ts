import { randomUUID } from 'node:crypto';
import type { Claims } from '@outpost/shared/claims';
import type { Caller, CallerOf } from '../context.ts';

/** Names under which a browser on this machine reaches us; another name is somebody's page playing tricks with DNS. */
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopbackHost = (hostHeader: string | undefined): boolean =>
  LOOPBACK_NAMES.has((hostHeader ?? '').replace(/:\d+$/, ''));

const languageOf = (acceptLanguage: string | undefined): Claims['language'] =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en-US' : 'zh-CN';

/**
 * Who acts while there is no sign-in: the person at this desk. Given only to requests that come over loopback
 * (the gateway refuses to listen elsewhere in this mode).
 */
export const localOperator =
  (county: string): CallerOf =>
  async ({ headers }): Promise<Caller> => ({
    claims: localClaims(county, languageOf(headers['accept-language']?.toString())),
    via: 'SESSION',
    id: 'local-operator',
    expiresAt: null,
    keyScope: null,
  });

export const localClaims = (county: string, language: Claims['language']): Claims => ({
  actor: { id: 'local-operator', name: '本机值守席', role: 'ADMINISTRATOR' },
  scope: county,
  county,
  language,
  requestId: randomUUID(),
});
