import type { FindOptionsWhere } from 'typeorm';
import type { Change } from './change.ts';
import { badInput } from './errors.ts';
import type { CountyRecord } from './record.ts';

/** Refuses a human code that another record of the county bears. */
export async function requireUnusedCode<E extends CountyRecord & { code: string }>(
  tx: Change,
  type: new () => E,
  code: string,
  field = 'code',
): Promise<void> {
  const where = { county: tx.ctx.county, code } as FindOptionsWhere<E>;
  if (await tx.manager.existsBy(type, where)) {
    throw badInput(field, { zh: `编号 ${code} 已被使用`, en: `the code ${code} is in use` });
  }
}
