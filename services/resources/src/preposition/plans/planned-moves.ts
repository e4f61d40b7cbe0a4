import { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { findById } from '@outpost/shared/lookup';
import { Equipment, type EquipmentKind } from '../../equipment/equipment.entity.ts';
import { PrepositionSite } from '../../sites/preposition-site.entity.ts';
import { travelTimes } from '../../travel/routing/travel-times.ts';
import { coverBy } from '../cover/cover.ts';
import { type Machine, type PlacedMachine, standAs, whatIfOf } from '../cover/machine.ts';
import { readMachines } from '../cover/machines.queries.ts';
import { demandsOf, needsOf } from '../demand/needs.ts';
import { changingPlace } from './changing-place.ts';
import type { PrepositionPlan } from './plan.entity.ts';
import type { PlannedMove } from './plan.types.ts';

/** The same reader, at work in the county of a record. */
export const inCountyOf = (ctx: ServiceContext, { county }: PrepositionPlan): ServiceContext =>
  county === ctx.county ? ctx : new ServiceContext(ctx.runtime, { ...ctx.claims, county });

const siteOf = async (ctx: ServiceContext, id: string | null): Promise<PrepositionSite | null> =>
  id === null ? null : findById(ctx, PrepositionSite, id);

/** The moves of a plan that are still to be made, with the covered weight that each brings. */
export async function plannedMoves(reader: ServiceContext, plan: PrepositionPlan): Promise<PlannedMove[]> {
  const ctx = inCountyOf(reader, plan);
  const profile = countyProfile(ctx);
  const { placed, without, season, minutes } = plan;
  const records = new Map<string, Equipment>();
  for (const { equipmentId } of placed) {
    const record = equipmentId === null ? null : await findById(ctx, Equipment, equipmentId);
    if (record) records.set(record.id, record);
  }
  const standing = new Map([...records].map(([id, one]) => [id, { id, siteId: one.siteId, ...one.position }]));
  const moves = changingPlace(placed, standing);
  const kinds = [...new Set([...records.values()].map(({ kind }) => kind))];
  const [demands, machines] = await Promise.all([demandsOf(ctx, profile), readMachines(ctx, kinds, profile)]);
  const stands = [...machines, ...placed];
  const times = await travelTimes(ctx, profile, stands, [...demands, ...stands]);
  const wanted = { season, minutes, pointKinds: null };
  const needs = new Map(kinds.map((kind) => [kind, needsOf(demands, kind, wanted, profile.preposition)]));
  const covered = (kind: EquipmentKind, places: readonly PlacedMachine[], all: readonly Machine[]): number =>
    coverBy(needs.get(kind) ?? [], standAs(all, whatIfOf(without, places)), kind, times).figures.coveredWeight;
  const whole = new Map(kinds.map((kind) => [kind, covered(kind, placed, machines)]));
  const shown = moves.map(async ({ machine, to }): Promise<PlannedMove> => {
    const equipment = records.get(machine.id) as Equipment;
    const { kind, position } = equipment;
    const from = machines.find(({ id }) => id === machine.id);
    const rest = placed.filter((one) => one !== to);
    return {
      equipment,
      from: position,
      fromSite: await siteOf(ctx, equipment.siteId),
      to: { longitude: to.longitude, latitude: to.latitude },
      toSite: await siteOf(ctx, to.siteId),
      // Driving alone: a move is no alarm, nobody waits for it to make ready.
      roadMinutes: from ? times.minutes(from, to, null) : 0,
      gain: (whole.get(kind) ?? 0) - covered(kind, rest, machines),
    };
  });
  return (await Promise.all(shown)).sort((a, b) => b.gain - a.gain);
}
