import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { z } from 'zod';
import { badInput } from './errors.ts';

const place = z.object({ adcode: z.string(), name: z.string(), nameEn: z.string() });
const degree = z.number();
const month = z.number().int().min(1).max(12);

export const TERRAINS = ['PLAIN', 'SHALLOW_MOUNTAIN', 'REMOTE_MOUNTAIN', 'DESERT'] as const;
export type Terrain = (typeof TERRAINS)[number];

/** Kinds of places that machines must reach in time (6.2). */
export const DEMAND_KINDS = ['KEY_TRAFFIC_NODE', 'DANGEROUS_SECTION', 'RISK_SITE', 'SETTLEMENT'] as const;

/** Kinds of records that a person has to confirm again and again. */
const CONFIRMED_KINDS = ['TEAM', 'EQUIPMENT', 'MEDICAL_FACILITY', 'SHELTER'] as const;
export type ConfirmedKind = (typeof CONFIRMED_KINDS)[number];

/** Red is the highest (3.3.1). */
export const WARNING_LEVELS = ['RED', 'ORANGE', 'YELLOW', 'BLUE'] as const;

const profileShape = place.extend({
  datum: z.enum(['WGS84', 'CGCS2000', 'GCJ02']),
  center: z.tuple([degree, degree]),
  zoom: z.number(),
  surroundings: z.tuple([degree, degree, degree, degree]),
  prefecture: place,
  region: place,
  codePrefix: z.string().regex(/^[A-Z]{2,4}$/),
  timeZone: z.string(),
  travel: z.object({
    basis: z.literal('estimate'),
    source: z.string(),
    detourFactor: z.number().min(1),
    kilometresPerHour: z.record(z.enum(TERRAINS), z.number().positive()),
    mobiliseMinutes: z.object({ team: z.number().min(0), equipment: z.number().min(0) }),
  }),
  standby: z.object({
    source: z.string(),
    withinKilometres: z.record(z.enum(WARNING_LEVELS), z.number().min(0)),
    /** For a warning of an enterprise, whatever its level. */
    enterpriseKilometres: z.number().min(0),
  }),
  confirmation: z.object({
    source: z.string(),
    withinDays: z.record(z.enum(CONFIRMED_KINDS), z.number().int().positive()),
  }),
  preposition: z
    .object({
      source: z.string(),
      seasons: z.array(place.pick({ name: true, nameEn: true }).extend({ code: z.string(), months: z.array(month) })),
      points: z.record(
        z.enum(DEMAND_KINDS),
        z.object({
          /** Minutes by kind of machine; one that is not named is not needed at such points. */
          targetMinutes: z.record(z.string(), z.number().int().positive()),
          /** Factors by season; 1 for one that is not named. */
          seasonFactors: z.record(z.string(), z.number().min(0)),
        }),
      ),
      /** So many people of a settlement weigh 1. */
      peopleToWeight: z.number().positive(),
      /** A machine is moved for this gain and more: a share of all weight, or minutes. */
      leastGain: z.object({ weightShare: z.number().min(0).max(1), minutes: z.number().min(0) }),
    })
    .refine(({ seasons, points }) => {
      const codes = new Set(seasons.map(({ code }) => code));
      return Object.values(points).every(({ seasonFactors }) =>
        Object.keys(seasonFactors).every((one) => codes.has(one)),
      );
    }, 'a factor names a season that is not among the seasons'),
  terrain: z.array(z.object({ terrain: z.enum(TERRAINS), area: z.custom<Polygon>(), source: z.string() })),
});

/** What belongs to one county and not to the software: see docs/county-profile.md. */
export interface CountyProfile extends z.infer<typeof profileShape> {
  /** Parses one of the county's files. Throws with the file's name and every fault. */
  read: <T extends z.ZodType>(file: string, shape: T) => z.infer<T>;
}

function parseFile<T extends z.ZodType>(path: string, shape: T): z.infer<T> {
  const parsed = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${path} has ${faults.length} fault(s):\n${faults.slice(0, 20).join('\n')}`);
}

/** All counties of a folder by adcode. Read once at start. */
export function loadProfiles(folder: string): ReadonlyMap<string, CountyProfile> {
  const adcodes = readdirSync(folder).filter((name) => /^\d{6}$/.test(name));
  if (adcodes.length === 0) throw new Error(`no county profile in ${folder}`);
  return new Map(
    adcodes.map((adcode) => [
      adcode,
      {
        ...parseFile(join(folder, adcode, 'profile.json'), profileShape),
        read: (file, shape) => parseFile(join(folder, adcode, file), shape),
      },
    ]),
  );
}

/** The profile of a county, or a coded error when the deployment does not know it. */
export function profileOf(profiles: ReadonlyMap<string, CountyProfile>, county: string): CountyProfile {
  const profile = profiles.get(county);
  if (profile) return profile;
  throw badInput('county', { zh: `没有 ${county} 的县域档案`, en: `there is no profile of the county ${county}` });
}
