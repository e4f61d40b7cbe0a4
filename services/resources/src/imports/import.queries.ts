import { schemaOf } from '@outpost/shared/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { GivenRow } from './read-table.ts';

/** What rows may refer to, of one county: units by name, sites and depots by code. */
export interface References {
  units: ReadonlyMap<string, string>;
  sites: ReadonlyMap<string, ReferredPlace>;
  depots: ReadonlyMap<string, ReferredPlace>;
}

export interface ReferredPlace {
  id: string;
  coordinates: [number, number];
}

async function placesByCode(
  manager: EntityManager,
  table: 'preposition_site' | 'depot',
  county: string,
): Promise<Map<string, ReferredPlace>> {
  const rows: { code: string; id: string; x: number; y: number }[] = await manager.query(
    `select code, id, ST_X(point::geometry) as x, ST_Y(point::geometry) as y
     from ${schemaOf(manager)}.${table} where county = $1 and retired_at is null`,
    [county],
  );
  return new Map(rows.map(({ code, id, x, y }) => [code, { id, coordinates: [x, y] }]));
}

export async function referencesOf(manager: EntityManager, county: string): Promise<References> {
  const units: { id: string; name: string }[] = await manager.query(
    `select id, name from ${schemaOf(manager)}.known_unit where county = $1`,
    [county],
  );
  return {
    units: new Map(units.map(({ id, name }) => [name, id])),
    sites: await placesByCode(manager, 'preposition_site', county),
    depots: await placesByCode(manager, 'depot', county),
  };
}

/** Adds rows to an import; the same lines again say the same. */
export async function addRows(manager: EntityManager, importId: string, rows: readonly GivenRow[]): Promise<void> {
  await manager.query(
    `insert into ${schemaOf(manager)}.import_row (import_id, line, cells)
     select $1, line, array(select jsonb_array_elements_text(cells))
     from jsonb_to_recordset($2::jsonb) as r(line int, cells jsonb)
     on conflict (import_id, line) do update set cells = excluded.cells`,
    [importId, JSON.stringify(rows)],
  );
}

export const rowsOf = (source: DataSource | EntityManager, importId: string): Promise<GivenRow[]> =>
  source.query(`select line, cells from ${schemaOf(source)}.import_row where import_id = $1 order by line`, [importId]);

/** What an import did to one record: how it stood before in what was changed (null: it was not there), and its version since. */
export interface ImportedChange {
  entityId: string;
  before: Record<string, unknown> | null;
  version: number;
}

/** Keeps what was done, with the versions that the records have now. */
export async function keepChanges(
  manager: EntityManager,
  importId: string,
  table: string,
  changes: readonly Pick<ImportedChange, 'entityId' | 'before'>[],
): Promise<void> {
  const schema = schemaOf(manager);
  await manager.query(
    `insert into ${schema}.import_change (import_id, entity_id, before, version)
     select $1, r."entityId", nullif(r.before, 'null'::jsonb), e.version
     from jsonb_to_recordset($2::jsonb) as r("entityId" uuid, before jsonb)
     join ${schema}.${table} e on e.id = r."entityId"`,
    [importId, JSON.stringify(changes)],
  );
}

export const changesOf = (manager: EntityManager, importId: string): Promise<ImportedChange[]> =>
  manager.query(
    `select entity_id as "entityId", before, version from ${schemaOf(manager)}.import_change where import_id = $1`,
    [importId],
  );
