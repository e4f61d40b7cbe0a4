import type { ServiceContext } from '@outpost/shared/context';
import { findById } from '@outpost/shared/lookup';
import { In } from 'typeorm';
import { Incident } from '../incidents/incident.entity.ts';
import { leadUnitIn } from '../lead-unit/lead-unit.resolver.ts';
import { Unit, UnitKind } from '../units/unit.entity.ts';
import { unitByCode } from '../units/unit-by-code.ts';
import type { OwnerRole } from './checklist-table.ts';
import type { Task } from './task.entity.ts';

/** The township government of a nine-digit code, batched. */
const townshipOf = (ctx: ServiceContext, township: string): Promise<Unit | null> =>
  ctx
    .loader<string, Unit | null>(townshipOf, async (codes) => {
      const where = { county: ctx.county, kind: UnitKind.TOWNSHIP, township: In([...codes]) };
      const units = await ctx.db.manager.findBy(Unit, where);
      return codes.map((code) => units.find((unit) => unit.township === code) ?? null);
    })
    .load(township);

/** Roles of an incident as they are filled now: when another unit leads, what the office owes is the other's. */
const BY_ROLE: Record<OwnerRole, (ctx: ServiceContext, incident: Incident) => Promise<Unit | null> | null> = {
  ACCIDENT_UNIT: (ctx, { accidentUnitId: id }) => (id ? findById(ctx, Unit, id) : null),
  LEAD_UNIT: async (ctx, incident) => (await leadUnitIn(ctx, incident, incident.namedLeadUnitId)).unit,
  TOWNSHIP: (ctx, { township }) => (township ? townshipOf(ctx, township) : null),
  ARCHIVE_UNIT: (ctx, { archiveUnitId: id }) => (id ? findById(ctx, Unit, id) : null),
};

/** Who owns a task: the unit that was assigned, else the one that the plan names. */
export async function ownerOf(ctx: ServiceContext, { ownerUnitId, ownerRole, incidentId }: Task): Promise<Unit | null> {
  if (ownerUnitId) return findById(ctx, Unit, ownerUnitId);
  if (!ownerRole) return null;
  if (!Object.hasOwn(BY_ROLE, ownerRole)) return unitByCode(ctx, ownerRole);
  const incident = await findById(ctx, Incident, incidentId);
  return incident && BY_ROLE[ownerRole as OwnerRole](ctx, incident);
}
