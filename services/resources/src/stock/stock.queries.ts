import { schemaOf } from '@outpost/shared/database';
import type { DataSource } from 'typeorm';

/** The ids of each item's last `first` movements, the newest first, by item. */
export async function lastMovements(
  db: DataSource,
  items: readonly string[],
  first: number,
): Promise<Map<string, string[]>> {
  const rows: { stock_item_id: string; ids: string[] }[] = await db.query(
    `select item.id as stock_item_id, array_agg(movement.id order by movement.seq desc) as ids
     from unnest($1::uuid[]) as item(id)
     cross join lateral (
       select id, seq from ${schemaOf(db)}.stock_movement where stock_item_id = item.id order by seq desc limit $2
     ) movement
     group by item.id`,
    [items, first],
  );
  return new Map(rows.map((row) => [row.stock_item_id, row.ids]));
}
