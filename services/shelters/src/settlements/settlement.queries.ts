import type { Change } from '@outpost/shared/change';
import { schemaOf } from '@outpost/shared/database';
import { JournalEntry } from '@outpost/shared/journal/journal-entry';
import type { DeepPartial } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Settlement } from './settlement.entity.ts';

/** One import of a county's settlements after the other: two at once could both find a code new. */
export const lockImports = (tx: Change): Promise<unknown> =>
  tx.manager.query(`select pg_advisory_xact_lock(hashtext('outpost settlement import'), $1::integer)`, [tx.ctx.county]);

export type Renewal = Pick<
  Settlement,
  'name' | 'township' | 'people' | 'point' | 'givenPosition' | 'accuracyMetres' | 'source' | 'demo'
>;

/** Rows of one journal statement: PostgreSQL takes at most 65,535 parameters. */
const CHUNK = 500;

/**
 * Brings settlements up to date, journalled row by row as `Change.update` would, but in a few statements: one by
 * one, 5,000 rows keep the embedded database, which has one session, from everybody else for a quarter of a minute.
 */
export async function renewSettlements(
  tx: Change,
  renewals: readonly { before: Settlement; values: Renewal }[],
  operation: string,
): Promise<void> {
  const { claims } = tx.ctx;
  const now = tx.ctx.now();
  const changes = renewals.map(({ before, values }) => {
    const fields = { ...before, ...values, version: before.version + 1, updatedAt: now, retiredAt: null };
    return { before, after: tx.manager.create(Settlement, fields as DeepPartial<Settlement>) };
  });
  await tx.manager.query(
    `update ${schemaOf(tx.manager)}.settlement s set
       version = n.version, updated_at = $2, retired_at = null, demo = n.demo, name = n.name, township = n.township,
       people = n.people, point = ST_GeomFromGeoJSON(n.point::text)::geography, given_position = n."givenPosition",
       accuracy_metres = n."accuracyMetres", source = n.source
     from jsonb_to_recordset($1::jsonb) as n(id uuid, version integer, demo boolean, name text, township text,
       people integer, point jsonb, "givenPosition" jsonb, "accuracyMetres" double precision, source text)
     where s.id = n.id`,
    [JSON.stringify(changes.map(({ after }) => after)), now],
  );
  for (let from = 0; from < changes.length; from += CHUNK) {
    const rows = changes.slice(from, from + CHUNK).map(({ before, after }) => ({
      at: now,
      actorId: claims.actor.id,
      actorName: claims.actor.name,
      requestId: claims.requestId,
      county: after.county,
      entity: Settlement.name,
      entityId: after.id,
      operation,
      version: after.version,
      incidentId: null,
      before,
      after,
    }));
    await tx.manager.insert(JournalEntry, rows as QueryDeepPartialEntity<JournalEntry>[]);
  }
}
