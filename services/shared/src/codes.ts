import type { FindOptionsWhere } from 'typeorm';
import type { Change } from './change.ts';
import { badInput } from './errors.ts';
import type { CountyRecord } from './record.ts';

/**
 * Refuses a human code that another record of the county bears. Two that ask for one code at once ask one after
 * the other: both would find it unused, and the slower would run into the unique index.
 */
export async function requireUnusedCode<E extends CountyRecord & { code: string }>(
  tx: Change,
  type: new () => E,
  code: string,
  field = 'code',
): Promise<void> {
  const name = `${type.name}/${tx.ctx.county}/${code}`;
  await tx.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  const where = { county: tx.ctx.county, code } as FindOptionsWhere<E>;
  if (await tx.manager.existsBy(type, where)) {
    throw badInput(field, { zh: `编号 ${code} 已被使用`, en: `the code ${code} is in use` });
  }
}
