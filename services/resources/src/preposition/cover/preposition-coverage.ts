import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import type { CountyProfile } from '@outpost/shared/profile';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { type TravelTimes, travelTimes } from '../../travel/routing/travel-times.ts';
import type { DemandKind } from '../demand/demand-point.entity.ts';
import { requireSeason } from '../demand/demand-rules.ts';
import { demandsOf, type Need, type NeedsWanted, needsOf } from '../demand/needs.ts';
import { type Cover, coverBy } from './cover.ts';
import type { CoverageFigures, KindCoverage, PrepositionCoverage } from './coverage.types.ts';
import { type Machine, standAs, type WhatIf } from './machine.ts';
import { readMachines } from './machines.queries.ts';
import type { Reached } from './reach.ts';

export interface CoverageWanted {
  kinds?: readonly EquipmentKind[] | null;
  season?: string | null;
  minutes?: number | null;
  pointKinds?: readonly DemandKind[] | null;
  /** Null: only as machines stand now. */
  whatIf: WhatIf | null;
}

/** The kinds of machines that the county profile has targets for. */
export const neededKinds = ({ points }: CountyProfile['preposition']): EquipmentKind[] =>
  Object.values(EquipmentKind).filter((kind) =>
    Object.values(points).some(({ targetMinutes }) => kind in targetMinutes),
  );

const figures = ({ machines, figures: counted }: Cover): CoverageFigures => ({ ...counted, machines: machines.length });

function kindCoverage(
  kind: EquipmentKind,
  needs: readonly Need[],
  machines: readonly Machine[],
  /** As the what-if has them; null without one. */
  others: readonly Machine[] | null,
  times: TravelTimes,
): KindCoverage {
  const now = coverBy(needs, machines, kind, times);
  const asIf = others ? coverBy(needs, others, kind, times) : now;
  return {
    kind,
    now: figures(now),
    whatIf: others && figures(asIf),
    cover: asIf,
    needs: needs.map((need, index) => ({
      ...need,
      now: now.reached[index] as Reached,
      asIf: asIf.reached[index] as Reached,
    })),
  };
}

/** Which points of the county machines of some kinds reach in time, now and in a what-if. Nothing is written. */
export async function prepositionCoverage(ctx: ServiceContext, wanted: CoverageWanted): Promise<PrepositionCoverage> {
  const profile = countyProfile(ctx);
  const { season = null, minutes = null, pointKinds = null, whatIf } = wanted;
  if (season !== null) requireSeason(season, profile.preposition, 'season');
  const kinds = [...new Set(wanted.kinds ?? neededKinds(profile.preposition))];
  const [demands, machines] = await Promise.all([demandsOf(ctx, profile), readMachines(ctx, kinds, profile)]);
  const others = whatIf && standAs(machines, whatIf);
  const times = await travelTimes(
    ctx,
    profile,
    [...machines, ...(others ?? [])].filter(({ isReady }) => isReady),
    demands,
  );
  const asked: NeedsWanted = { season, minutes, pointKinds };
  return {
    at: ctx.now(),
    season,
    seasons: profile.preposition.seasons,
    basis: times.basis,
    kinds: kinds.map((kind) =>
      kindCoverage(kind, needsOf(demands, kind, asked, profile.preposition), machines, others, times),
    ),
  };
}
