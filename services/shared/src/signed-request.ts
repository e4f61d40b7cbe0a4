import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Claims, claimsShape } from './claims.ts';

export const CLAIMS_HEADER = 'x-outpost-claims';
export const SIGNATURE_HEADER = 'x-outpost-signature';

/** A service as the gateway signs for it: its name, and the secret that the two share and nobody else has. */
export interface Audience {
  service: string;
  secret: string;
}

/** How long a signed request is good for, in milliseconds, either way of its time. */
const FRESH_MS = 30_000;

interface Signed {
  time: string;
  nonce: string;
  claims: string;
  body: string;
}

const mac = ({ service, secret }: Audience, { time, nonce, claims, body }: Signed): string =>
  createHmac('sha256', secret)
    .update([service, time, nonce, claims, createHash('sha256').update(body).digest('hex')].join('.'))
    .digest('base64url');

/** The headers by which the gateway vouches to one service for one request body, once. */
export function signRequest(claims: Claims, body: string, audience: Audience, now: number): Record<string, string> {
  const packed = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const time = String(now);
  const nonce = randomBytes(16).toString('base64url');
  const signature = mac(audience, { time, nonce, claims: packed, body });
  return { [CLAIMS_HEADER]: packed, [SIGNATURE_HEADER]: `${time}.${nonce}.${signature}` };
}

/**
 * The nonces of requests that have been taken, for as long as a request with one of them could be fresh. In two
 * generations, so that the oldest go without a look at each.
 */
class TakenNonces {
  #latest = new Set<string>();
  #before = new Set<string>();
  #since = 0;

  /** False when the nonce has been taken already. */
  take(nonce: string, now: number): boolean {
    if (now - this.#since > 2 * FRESH_MS) {
      this.#before = now - this.#since > 4 * FRESH_MS ? new Set() : this.#latest;
      this.#latest = new Set();
      this.#since = now;
    }
    if (this.#latest.has(nonce) || this.#before.has(nonce)) return false;
    this.#latest.add(nonce);
    return true;
  }
}

function parseClaims(packed: string): Claims | null {
  try {
    const parsed = claimsShape.safeParse(JSON.parse(Buffer.from(packed, 'base64url').toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

type Headers = Record<string, string | string[] | undefined>;
/** The claims of a request, or null when they are missing, malformed, forged, stale, of another body, or used before. */
export type RequestVerifier = (headers: Headers, body: unknown, now: number) => Claims | null;

/** What a service asks of every request. Never throws, whatever it is given. */
export function requestVerifier(audience: Audience): RequestVerifier {
  const nonces = new TakenNonces();
  return (headers, body, now) => {
    const claims = headers[CLAIMS_HEADER];
    const signature = headers[SIGNATURE_HEADER];
    if (typeof claims !== 'string' || typeof signature !== 'string' || typeof body !== 'string') return null;
    const [time = '', nonce = '', given = ''] = signature.split('.');
    if (!/^\d{1,15}$/.test(time) || Math.abs(now - Number(time)) > FRESH_MS) return null;
    const expected = Buffer.from(mac(audience, { time, nonce, claims, body }));
    const offered = Buffer.from(given);
    if (offered.length !== expected.length || !timingSafeEqual(offered, expected)) return null;
    return nonces.take(nonce, now) ? parseClaims(claims) : null;
  };
}
