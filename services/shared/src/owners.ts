import type { EntityManager } from 'typeorm';

/** Whose a record is: the unit that owns or manages it, the team, the expert. Null or absent: nobody's. */
export interface Owners {
  unitId?: string | null;
  teamId?: string | null;
  expertId?: string | null;
}

type OwnersOf<E> = (record: E, manager: EntityManager) => Owners | Promise<Owners | null>;

// biome-ignore lint/complexity/noBannedTypes: any entity class
const rules = new Map<Function, OwnersOf<never>>();

/** Says whose an entity's records are: roles that act on their own only, act on these and on nothing else. */
export const OwnedBy =
  <E extends object>(owners: OwnersOf<E>) =>
  (type: new () => E): void => {
    rules.set(type, owners as OwnersOf<never>);
  };

/** Whose a record is; null for a type whose records belong to nobody in particular. */
export async function ownersOf<E extends object>(
  type: new () => E,
  record: E,
  manager: EntityManager,
): Promise<Owners | null> {
  const rule = rules.get(type) as OwnersOf<E> | undefined;
  return rule ? rule(record, manager) : null;
}
