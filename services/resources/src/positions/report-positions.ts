import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { notFound } from '@outpost/shared/errors';
import { locate, toPosition } from '@outpost/shared/geo/position';
import { requireId } from '@outpost/shared/ids';
import { requirePast } from '@outpost/shared/validation';
import type { Point } from 'geojson';
import { type AssigneeField, requireAssignee } from '../dispatches/assignee.ts';
import type { PositionReportInput, ReportPositionsInput } from './position.inputs.ts';
import { lockPositions, movePositions, type ResourceTable } from './position.queries.ts';
import { PositionBatch } from './position-batch.entity.ts';
import { takeReports } from './take-reports.ts';

interface Report {
  index: number;
  field: AssigneeField;
  entity: string;
  table: ResourceTable;
  resourceId: string;
  point: Point;
  at: Date;
}

/** A report whose shape is right; what is not names its place in the list. */
function readReport(ctx: ServiceContext, given: PositionReportInput, index: number): Report {
  const path = `reports.${index}`;
  const { field, id, type, mobilising } = requireAssignee(given, `${path}.`);
  requirePast(given.at, ctx.now(), `${path}.at`);
  return {
    index,
    field,
    entity: type.name,
    table: mobilising,
    resourceId: requireId(id, `${path}.${field}`),
    point: locate(given.position, countyProfile(ctx).surroundings, `${path}.position`),
    at: given.at,
  };
}

/** Takes a batch of positions: all of them or, when one names nobody, none. */
export function reportPositions(ctx: ServiceContext, input: ReportPositionsInput): Promise<PositionBatch> {
  const reports = input.reports.map((given, index) => readReport(ctx, given, index));
  const tables = Map.groupBy(reports, ({ table }) => table);
  return createOnce(ctx, PositionBatch, 'reportPositions', input, async (tx) => {
    const knownAt = new Map<string, Date>();
    for (const table of ['equipment', 'team'] as const) {
      const ids = tables.get(table)?.map(({ resourceId }) => resourceId) ?? [];
      if (ids.length === 0) continue;
      for (const [id, { at, unitId }] of await lockPositions(tx.manager, table, ids, ctx.claims.scope)) {
        tx.requireOwners({ unitId, ...(table === 'team' && { teamId: id }) });
        knownAt.set(id, at);
      }
    }
    const stray = reports.find(({ resourceId }) => !knownAt.has(resourceId));
    if (stray) throw notFound(stray.entity, stray.resourceId, `reports.${stray.index}.${stray.field}`);

    const { accepted, latest } = takeReports(reports, knownAt);
    for (const [table, moves] of Map.groupBy(latest, (report) => report.table)) {
      await movePositions(tx.manager, table, moves);
    }
    return tx.create(
      PositionBatch,
      {
        accepted: accepted.length,
        reports: accepted.map(({ field, resourceId, point, at }) => ({
          teamId: field === 'teamId' ? resourceId : null,
          equipmentId: field === 'equipmentId' ? resourceId : null,
          ...toPosition(point),
          at: at.toISOString(),
        })),
      },
      { operation: 'POSITIONS_REPORTED' },
    );
  });
}
