import { createHash } from 'node:crypto';
import { type Change, type Class, change } from './change.ts';
import type { ServiceContext } from './context.ts';
import { schemaOf } from './database.ts';
import { badInput } from './errors.ts';
import { newId } from './ids.ts';
import type { CountyRecord } from './record.ts';

const hashOf = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

/**
 * Like `change`, for a mutation that creates: the same key with the same input gives the record that the first
 * call made, however often and however concurrently it is sent. The same key with another input is refused.
 */
export async function createOnce<E extends CountyRecord>(
  ctx: ServiceContext,
  type: Class<E>,
  operation: string,
  input: { idempotencyKey: string },
  work: (change: Change) => Promise<E>,
): Promise<E> {
  const schema = schemaOf(ctx.db);
  const hash = hashOf(input);
  return change(ctx, async (tx) => {
    const id = newId();
    const claimed: unknown[] = await tx.manager.query(
      `insert into ${schema}.idempotency (county, operation, key, input_hash, entity_id, at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
      [ctx.county, operation, input.idempotencyKey, hash, id, ctx.now()],
    );
    if (claimed.length > 0) {
      const record = await work(tx);
      await tx.manager.query(
        `update ${schema}.idempotency set entity_id = $4 where county = $1 and operation = $2 and key = $3`,
        [ctx.county, operation, input.idempotencyKey, record.id],
      );
      return record;
    }
    const [known]: { input_hash: string; entity_id: string }[] = await tx.manager.query(
      `select input_hash, entity_id from ${schema}.idempotency where county = $1 and operation = $2 and key = $3`,
      [ctx.county, operation, input.idempotencyKey],
    );
    if (known?.input_hash !== hash) {
      throw badInput('idempotencyKey', {
        zh: '此幂等键已用于另一次内容不同的提交',
        en: 'this key has been used for another submission with other content',
      });
    }
    return tx.lock(type, known.entity_id, 'idempotencyKey');
  });
}
