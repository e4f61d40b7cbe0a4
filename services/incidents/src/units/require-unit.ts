import type { Change } from '@outpost/shared/change';
import { badInput } from '@outpost/shared/errors';
import { Unit, UnitKind } from './unit.entity.ts';

/** A unit of the directory that is still there. NOT_FOUND for one that nobody has, BAD_USER_INPUT for a retired one. */
export async function requireUnit(tx: Change, id: string, field: string): Promise<Unit> {
  const unit = await tx.get(Unit, id, field);
  if (unit.retiredAt !== null) {
    throw badInput(field, { zh: `${unit.name}已注销`, en: `${unit.nameEn} is retired` });
  }
  return unit;
}

const OUTSIDE: readonly UnitKind[] = [UnitKind.UPPER_AUTHORITY, UnitKind.NEIGHBOUR];

/** A unit that the county can charge with something: not an upper authority, not a neighbour's. */
export async function requireLocalUnit(tx: Change, id: string, field: string): Promise<Unit> {
  const unit = await requireUnit(tx, id, field);
  if (OUTSIDE.includes(unit.kind)) {
    throw badInput(field, {
      zh: `${unit.name}不是本县单位，不能由本县指定`,
      en: `${unit.nameEn} is not a unit of this county`,
    });
  }
  return unit;
}
