import { schemaOf } from '@outpost/shared/database';
import type { DataSource, EntityManager } from 'typeorm';

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

/** How much of an item is set aside for an incident. */
export async function reservedFor(manager: EntityManager, itemId: string, incidentId: string): Promise<number> {
  const [row]: { reserved: number }[] = await manager.query(
    `select coalesce(sum(reserved), 0)::int as reserved from ${schemaOf(manager)}.stock_movement
     where incident_id = $1 and stock_item_id = $2 and reserved <> 0`,
    [incidentId, itemId],
  );
  return row?.reserved ?? 0;
}

/** What is set aside for an incident: items in the order in which they are locked. */
export async function reservations(
  manager: EntityManager,
  incidentId: string,
): Promise<{ itemId: string; reserved: number }[]> {
  return manager.query(
    `select stock_item_id as "itemId", sum(reserved)::int as reserved from ${schemaOf(manager)}.stock_movement
     where incident_id = $1 and reserved <> 0
     group by stock_item_id having sum(reserved) > 0 order by stock_item_id`,
    [incidentId],
  );
}
