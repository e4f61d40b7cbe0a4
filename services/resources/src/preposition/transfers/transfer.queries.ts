import { schemaOf } from '@outpost/shared/database';
import type { EntityManager } from 'typeorm';
import { OPEN_STATES, type OpenTransfer } from './transfer-states.ts';

/** The transfer that a machine is on, or null. */
export async function openTransferOf(manager: EntityManager, equipmentId: string): Promise<OpenTransfer | null> {
  const rows: OpenTransfer[] = await manager.query(
    `select id, code from ${schemaOf(manager)}.equipment_transfer where equipment_id = $1 and state = any($2)`,
    [equipmentId, OPEN_STATES],
  );
  return rows[0] ?? null;
}
