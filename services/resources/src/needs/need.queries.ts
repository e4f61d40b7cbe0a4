import { schemaOf } from '@outpost/shared/database';
import type { DataSource, EntityManager } from 'typeorm';

/** The states of the dispatches that were requested for each need. */
export async function dispatchStatesOf(
  source: DataSource | EntityManager,
  needIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows: { need_id: string; states: string[] }[] = await source.query(
    `select need_id, array_agg(state) as states from ${schemaOf(source)}.dispatch where need_id = any($1) group by need_id`,
    [needIds],
  );
  return new Map(rows.map((row) => [row.need_id, row.states]));
}
