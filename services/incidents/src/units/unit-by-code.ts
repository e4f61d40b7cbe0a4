import type { ServiceContext } from '@outpost/shared/context';
import { In } from 'typeorm';
import { Unit } from './unit.entity.ts';

/** A unit of the actor's county by its code, batched. */
export const unitByCode = (ctx: ServiceContext, code: string): Promise<Unit | null> =>
  ctx
    .loader<string, Unit | null>(unitByCode, async (codes) => {
      const units = await ctx.db.manager.findBy(Unit, { county: ctx.county, code: In([...codes]) });
      const byCode = new Map(units.map((unit) => [unit.code, unit]));
      return codes.map((one) => byCode.get(one) ?? null);
    })
    .load(code);
