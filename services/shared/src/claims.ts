import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export const ROLES = [
  'COMMANDER',
  'DUTY_OFFICER',
  'LEAD_UNIT_OFFICER',
  'RESOURCE_MANAGER',
  'SHELTER_MANAGER',
  'EXPERT',
  'FIELD_TEAM_LEADER',
  'OBSERVER',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who acts, where, and in which language: what the gateway vouches for to a service. `unitId`, `teamId` and
 * `expertId` bind the actor to the own unit, team or entry in the expert register, where the role asks for it.
 * `scope` is an adcode prefix (653130 the county, 6531 the prefecture); `county` is where new records belong.
 */
export const claimsShape = z.object({
  actor: z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    role: z.enum(ROLES),
    unitId: z.uuid().optional(),
    teamId: z.uuid().optional(),
    expertId: z.uuid().optional(),
  }),
  scope: z.string().regex(/^\d{0,6}$/),
  county: z.string().regex(/^\d{6}$/),
  language: z.enum(['zh-CN', 'en-US']),
  requestId: z.string().min(1),
});
export type Claims = z.infer<typeof claimsShape>;

export const CLAIMS_HEADER = 'x-outpost-claims';
export const SIGNATURE_HEADER = 'x-outpost-signature';

/** How long a signed request is good for, in milliseconds. */
const FRESH_MS = 30_000;

const mac = (secret: string, time: string, claims: string, body: string): string =>
  createHmac('sha256', secret)
    .update(`${time}.${claims}.${createHash('sha256').update(body).digest('hex')}`)
    .digest('hex');

/** The headers by which the gateway vouches for a request body. */
export function signClaims(claims: Claims, body: string, secret: string, now: number): Record<string, string> {
  const packed = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const time = String(now);
  return { [CLAIMS_HEADER]: packed, [SIGNATURE_HEADER]: `${time}.${mac(secret, time, packed, body)}` };
}

/** The claims of a request, or null when they are missing, forged, stale or belong to another body. */
export function verifyClaims(
  headers: Record<string, string | string[] | undefined>,
  body: string,
  secret: string,
  now: number,
): Claims | null {
  const packed = headers[CLAIMS_HEADER];
  const signature = headers[SIGNATURE_HEADER];
  if (typeof packed !== 'string' || typeof signature !== 'string') return null;
  const [time = '', given = ''] = signature.split('.');
  if (!/^\d+$/.test(time) || Math.abs(now - Number(time)) > FRESH_MS) return null;
  const expected = mac(secret, time, packed, body);
  if (given.length !== expected.length) return null;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return null;
  const parsed = claimsShape.safeParse(JSON.parse(Buffer.from(packed, 'base64url').toString()));
  return parsed.success ? parsed.data : null;
}
