import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { badInput, OutpostError } from '@outpost/shared/errors';
import { StockMovementKind } from '../stock/effect-of-movement.ts';
import { StockItem } from '../stock/stock-item.entity.ts';
import { writeMovement } from '../stock/write-movement.ts';
import type { ApplyImportInput } from './import.inputs.ts';
import { changesOf, type ImportedChange } from './import.queries.ts';
import { ImportState } from './import-kinds.ts';
import { REGISTERS, type Register, type RegisterRecord } from './registers.ts';
import { ResourceImport } from './resource-import.entity.ts';

const UNDONE = { operation: 'IMPORT_UNDONE' };
const REASON = '撤销导入';

/** Takes the stock back to what it was, by a movement like any other. */
const countBack = (tx: Change, record: RegisterRecord, balance: number) =>
  record instanceof StockItem ? writeMovement(tx, record, StockMovementKind.COUNT, balance, REASON) : {};

const restored = async (
  tx: Change,
  record: RegisterRecord,
  { before }: ImportedChange,
): Promise<Partial<RegisterRecord>> => {
  if (before === null) return { retiredAt: tx.ctx.now(), ...(await countBack(tx, record, 0)) };
  const { quantity, ...values } = before;
  return { ...values, ...(quantity !== undefined && (await countBack(tx, record, Number(quantity)))) };
};

/** Refuses when a record has been changed since: undoing the import would undo that as well. */
async function requireUntouched(tx: Change, { type }: Register, changes: ImportedChange[]): Promise<void> {
  const touched: string[] = [];
  for (const { entityId, version } of changes) {
    const record = await tx.lock(type, entityId);
    if (record.version !== version) touched.push(record.code);
  }
  if (touched.length === 0) return;
  const named = touched.slice(0, 20);
  throw new OutpostError(
    'CONFLICT',
    {
      zh: `${touched.length} 条记录在导入后又有改动，不能撤销：${named.join('、')}`,
      en: `${touched.length} records have been changed since the import, which cannot be undone: ${named.join(', ')}`,
    },
    { field: 'id', codes: named },
  );
}

/** 撤销导入: what it created is retired, what it changed is as before; all of it, or none. */
export const undoImport = (ctx: ServiceContext, input: ApplyImportInput): Promise<ResourceImport> =>
  change(ctx, (tx) =>
    tx.update(
      ResourceImport,
      input.id,
      input.expectedVersion,
      async (current) => {
        if (current.state !== ImportState.APPLIED) {
          throw badInput('id', { zh: '只能撤销已执行的导入', en: 'only an import that was applied can be undone' });
        }
        const register = REGISTERS[current.kind];
        const changes = await changesOf(tx.manager, current.id);
        await requireUntouched(tx, register, changes);
        for (const done of changes) {
          await tx.update(register.type, done.entityId, null, (record) => restored(tx, record, done), UNDONE);
        }
        return { state: ImportState.UNDONE };
      },
      UNDONE,
    ),
  );
