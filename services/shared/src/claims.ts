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
 * `scope` is an adcode prefix (653130 the county, 6531 the prefecture, 65 the region, none the nation); `county` is where new records
 * belong, and lies in the scope.
 */
export const claimsShape = z
  .object({
    actor: z.object({
      id: z.string().min(1),
      name: z.string().min(1),
      role: z.enum(ROLES),
      unitId: z.uuid().optional(),
      teamId: z.uuid().optional(),
      expertId: z.uuid().optional(),
    }),
    scope: z.string().regex(/^(\d\d){0,3}$/),
    county: z.string().regex(/^\d{6}$/),
    language: z.enum(['zh-CN', 'en-US']),
    requestId: z.string().min(1),
  })
  .refine(({ county, scope }) => county.startsWith(scope), 'the county lies outside the scope');
export type Claims = z.infer<typeof claimsShape>;
