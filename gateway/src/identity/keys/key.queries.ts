import type { DataSource } from 'typeorm';

/** When each key was last used. */
export async function lastUses(db: DataSource, ids: readonly string[]): Promise<(Date | null)[]> {
  const rows: { key_id: string; last_used_at: Date | null }[] = await db.query(
    'select key_id, last_used_at from identity.api_key_hash where key_id = any($1)',
    [ids],
  );
  const byKey = new Map(rows.map(({ key_id, last_used_at }) => [key_id, last_used_at]));
  return ids.map((id) => byKey.get(id) ?? null);
}
