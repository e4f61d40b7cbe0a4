import { badInput } from '@outpost/shared/errors';
import type { CountyProfile } from '@outpost/shared/profile';
import type { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { DemandKind, type TargetMinutes } from './demand-point.entity.ts';

type Preposition = CountyProfile['preposition'];

/** A place that must be reached, whatever register it stands in. */
export interface Demand {
  kind: DemandKind;
  /** Before the factor of a season. */
  weight: number;
  targetMinutes: TargetMinutes;
  seasonFactors: Record<string, number>;
}

/** In how many minutes a kind of machine is to be there: the point's own target, else its kind's; null is no need. */
export const targetOf = (demand: Demand, machine: EquipmentKind, profile: Preposition): number | null =>
  demand.targetMinutes[machine] ?? profile.points[demand.kind].targetMinutes[machine] ?? null;

/** By how much a season changes the weight of a point: its own factor, else its kind's, else none. */
export const factorOf = (demand: Demand, season: string, profile: Preposition): number =>
  demand.seasonFactors[season] ?? profile.points[demand.kind].seasonFactors[season] ?? 1;

/** What a point counts in a season; null is the year as a whole. */
export const weightIn = (demand: Demand, season: string | null, profile: Preposition): number =>
  season === null ? demand.weight : demand.weight * factorOf(demand, season, profile);

/** A settlement as a demand: its people, in the profile's unit of weight. */
export const settlementDemand = (people: number, { peopleToWeight }: Preposition): Demand => ({
  kind: DemandKind.SETTLEMENT,
  weight: people / peopleToWeight,
  targetMinutes: {},
  seasonFactors: {},
});

/** Refuses a season that the county profile does not name. */
export function requireSeason(season: string, profile: Preposition, field: string): void {
  if (profile.seasons.some(({ code }) => code === season)) return;
  const codes = profile.seasons.map(({ code, name }) => `${code}（${name}）`).join('、');
  throw badInput(field, {
    zh: `本县档案没有季节 ${season}，可用：${codes}`,
    en: `the county profile has no season ${season}; it has: ${profile.seasons.map(({ code }) => code).join(', ')}`,
  });
}

interface Keyed<V> {
  key: string;
  value: V;
}

/** A map of what an input lists. Refuses the same key twice. */
export function mapOf<V>(entries: readonly Keyed<V>[], field: string): Record<string, V> {
  const seen = new Set<string>();
  for (const { key } of entries) {
    if (seen.has(key)) throw badInput(field, { zh: `${key} 重复`, en: `${key} is there twice` });
    seen.add(key);
  }
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}
