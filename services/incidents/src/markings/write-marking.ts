import { type Change, change } from '@outpost/shared/change';
import { changedFields } from '@outpost/shared/changed-fields';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { notFound, planRule } from '@outpost/shared/errors';
import { requireShape } from '@outpost/shared/geo/geometry';
import { requireId } from '@outpost/shared/ids';
import type { Geometry } from 'geojson';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { Unit } from '../units/unit.entity.ts';
import { MapMarking } from './map-marking.entity.ts';
import type { CorrectMarkingInput, DrawMarkingInput, EndMarkingInput } from './marking.inputs.ts';
import { holdsAt, type MarkingKind, requireMarking, SHAPES } from './marking-terms.ts';

/** Traffic control, cordon and evacuation (4.4(3)). */
const CLAUSE = '4.4(3)';

async function requireDrawable({ ctx, manager }: Change, kind: MarkingKind, geometry: Geometry): Promise<void> {
  await requireShape(manager, geometry, countyProfile(ctx).surroundings, 'geometry', SHAPES[kind]);
}

async function requireOwner({ ctx, manager }: Change, unitId: string | null | undefined): Promise<void> {
  if (!unitId) return;
  const found = await manager.existsBy(Unit, { id: requireId(unitId, 'unitId'), county: ctx.county });
  if (!found) throw notFound('Unit', unitId, 'unitId');
}

async function openIncident(tx: Change, id: string, field?: string): Promise<Incident> {
  const incident = await tx.lock(Incident, id, field);
  requireChangeable(incident.state, CLAUSE);
  return incident;
}

/** 标绘 (4.4(3), 6.5): drawn on the incident's map, its shape checked. The same key draws one. */
export function drawMarking(ctx: ServiceContext, input: DrawMarkingInput): Promise<MapMarking> {
  const { kind, geometry, unitId = null, validTo = null, routeUse = null } = input;
  const validFrom = input.validFrom ?? ctx.now();
  const symbol = input.symbol?.trim() || null;
  requireMarking({ kind, routeUse, symbol, validFrom, validTo });
  return createOnce(ctx, MapMarking, 'drawMarking', input, async (tx) => {
    const incident = await openIncident(tx, input.incidentId, 'incidentId');
    await requireDrawable(tx, kind, geometry);
    await requireOwner(tx, unitId);
    return tx.create(
      MapMarking,
      {
        incidentId: incident.id,
        demo: incident.demo,
        kind,
        routeUse,
        symbol,
        label: input.label.trim(),
        note: input.note?.trim() || null,
        geometry,
        validFrom,
        validTo,
        workGroup: input.workGroup ?? null,
        unitId,
        drawnBy: ctx.claims.actor.name,
        reason: null,
      },
      { operation: 'DRAWN', incidentId: incident.id },
    );
  });
}

async function changeMarking(
  tx: Change,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  operation: string,
  patch: (marking: MapMarking) => Promise<Partial<MapMarking>> | Partial<MapMarking>,
): Promise<MapMarking> {
  const { incidentId } = await tx.get(MapMarking, id);
  await openIncident(tx, incidentId);
  return tx.update(MapMarking, id, expectedVersion, patch, { operation, incidentId });
}

/** A correction: what it says since, and why. What it said before stays in the journal. */
export function correctMarking(ctx: ServiceContext, input: CorrectMarkingInput): Promise<MapMarking> {
  const { id: _id, expectedVersion: _version, reason, ...given } = input;
  const named = changedFields(given, ['symbol', 'note', 'validTo', 'workGroup', 'unitId']);
  return change(ctx, (tx) =>
    changeMarking(tx, input, 'CORRECTED', async (marking) => {
      const after = { ...marking, ...named } as MapMarking;
      requireMarking(after);
      if (named.geometry) await requireDrawable(tx, marking.kind, named.geometry);
      await requireOwner(tx, named.unitId);
      return { ...named, reason: reason.trim() } as Partial<MapMarking>;
    }),
  );
}

/** 解除: from now on it holds no longer; one that has not begun never does. */
export function endMarking(ctx: ServiceContext, input: EndMarkingInput): Promise<MapMarking> {
  const now = ctx.now();
  return change(ctx, (tx) =>
    changeMarking(tx, input, 'ENDED', ({ validFrom, validTo }) => {
      if (!holdsAt({ validFrom, validTo }, now) && validFrom <= now) {
        throw planRule(CLAUSE, { zh: '该标绘已解除', en: 'the marking has been ended already' }, { field: 'id' });
      }
      const validUntil = new Date(Math.max(validFrom.getTime(), now.getTime()));
      return { validTo: validUntil, reason: input.reason.trim() };
    }),
  );
}
