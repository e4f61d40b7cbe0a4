import { type Change, change, type NewRecord } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { badInput } from '@outpost/shared/errors';
import { confirmation } from '../change-resource.ts';
import { StockMovementKind } from '../stock/effect-of-movement.ts';
import { StockItem } from '../stock/stock-item.entity.ts';
import { StockMovement } from '../stock/stock-movement.entity.ts';
import { writeMovement } from '../stock/write-movement.ts';
import type { ApplyImportInput } from './import.inputs.ts';
import { type ImportedChange, keepChanges } from './import.queries.ts';
import { ImportKind, ImportState } from './import-kinds.ts';
import type { ImportPlan } from './plan-import.ts';
import { planOf } from './plan-of.ts';
import { REGISTERS, type RegisterRecord } from './registers.ts';
import { ResourceImport } from './resource-import.entity.ts';

type Done = Pick<ImportedChange, 'entityId' | 'before'>;
export const IMPORTED = { operation: 'IMPORTED' };

/** What every record of a register has beside its row: who confirmed it, and for the map since when it is there. */
const written = (tx: Change, kind: ImportKind, patch: Record<string, unknown>): Record<string, unknown> => ({
  ...(kind === ImportKind.STOCK_ITEM ? {} : confirmation(tx.ctx)),
  ...('point' in patch && { positionAt: tx.ctx.now() }),
});

async function createAll(tx: Change, kind: ImportKind, creates: ImportPlan['creates']): Promise<Done[]> {
  const { type } = REGISTERS[kind];
  const records = await tx.createMany(
    type,
    creates.map(({ quantity: _quantity, ...values }) => ({
      ...values,
      ...written(tx, kind, values),
      ...(kind === ImportKind.STOCK_ITEM && { balance: 0, reserved: 0 }),
    })) as unknown as NewRecord<RegisterRecord>[],
    IMPORTED,
  );
  if (kind === ImportKind.STOCK_ITEM) await fill(tx, records, creates);
  return records.map(({ id }) => ({ entityId: id, before: null }));
}

/** A new line of stock is filled by a receipt, so that its balance is the sum of its movements. */
async function fill(tx: Change, records: RegisterRecord[], creates: ImportPlan['creates']): Promise<void> {
  const receipts = records.flatMap(({ id }, index) => {
    const quantity = Number(creates[index]?.['quantity'] ?? 0);
    if (quantity === 0) return [];
    return {
      stockItemId: id,
      kind: StockMovementKind.RECEIPT,
      reserved: 0,
      quantity,
      balanceAfter: quantity,
      reason: '导入期初库存',
      at: tx.ctx.now(),
      actorName: tx.ctx.claims.actor.name,
      incidentId: null,
    };
  });
  await tx.createMany(StockMovement, receipts, { operation: `STOCK_${StockMovementKind.RECEIPT}` });
}

async function updateOne(
  tx: Change,
  kind: ImportKind,
  { current, patch }: ImportPlan['updates'][number],
): Promise<Done> {
  const { quantity, ...values } = patch;
  const before = Object.fromEntries(
    Object.keys(patch).map((key) => [
      key,
      (current as unknown as Record<string, unknown>)[key === 'quantity' ? 'balance' : key],
    ]),
  );
  const counted = async (item: StockItem): Promise<Record<string, unknown>> =>
    quantity === undefined ? {} : writeMovement(tx, item, StockMovementKind.COUNT, Number(quantity), '导入盘点');
  await tx.update(
    REGISTERS[kind].type,
    current.id,
    current.version,
    async (locked): Promise<Partial<RegisterRecord>> => ({
      ...values,
      ...written(tx, kind, values),
      ...(locked instanceof StockItem && (await counted(locked))),
    }),
    IMPORTED,
  );
  return { entityId: current.id, before };
}

/** 导入: writes every row of a table that has no fault, in one transaction, or none of it. */
export const applyImport = (ctx: ServiceContext, input: ApplyImportInput): Promise<ResourceImport> =>
  change(ctx, async (tx) => {
    let counts = { created: 0, updated: 0, unchanged: 0 };
    return tx.update(
      ResourceImport,
      input.id,
      input.expectedVersion,
      async (current) => {
        if (current.state !== ImportState.OPEN) {
          throw badInput('id', { zh: '该导入已执行或已撤销', en: 'the import has been applied or undone already' });
        }
        const plan = await planOf(ctx, tx.manager, current);
        requireComplete(current, plan);
        const { table } = REGISTERS[current.kind];
        const done = await createAll(tx, current.kind, plan.creates);
        for (const update of plan.updates) done.push(await updateOne(tx, current.kind, update));
        await keepChanges(tx.manager, current.id, table, done);
        counts = { created: plan.creates.length, updated: plan.updates.length, unchanged: plan.unchanged };
        return { ...counts, state: ImportState.APPLIED, appliedAt: ctx.now() };
      },
      { operation: 'APPLIED' },
    );
  });

function requireComplete({ expectedRows }: ResourceImport, plan: ImportPlan & { receivedRows: number }): void {
  if (plan.receivedRows !== expectedRows) {
    throw badInput('rows', {
      zh: `应有 ${expectedRows} 行，收到 ${plan.receivedRows} 行`,
      en: `${expectedRows} rows were announced and ${plan.receivedRows} have come`,
    });
  }
  if (plan.faults.length > 0) {
    throw badInput('rows', {
      zh: `有 ${plan.faults.length} 处错误，未写入任何记录`,
      en: `there are ${plan.faults.length} faults; nothing has been written`,
    });
  }
}
