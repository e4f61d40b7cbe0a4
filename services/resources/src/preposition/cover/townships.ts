import type { CountyProfile } from '@outpost/shared/profile';
import { z } from 'zod';

const townshipsShape = z.object({
  features: z.array(z.object({ properties: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }) })),
});

export interface TownshipName {
  name: string;
  nameEn: string;
}

const known = new WeakMap<CountyProfile, ReadonlyMap<string, TownshipName>>();

/** The names of a county's townships by their code, from its profile; read once. */
export function townshipNames(profile: CountyProfile): ReadonlyMap<string, TownshipName> {
  const held = known.get(profile);
  if (held) return held;
  const { features } = profile.read('geo/townships.geojson', townshipsShape);
  const names = new Map(features.map(({ properties: { code, name, nameEn } }) => [code, { name, nameEn }]));
  known.set(profile, names);
  return names;
}
