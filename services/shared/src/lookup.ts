import { type EntityTarget, type FindOptionsWhere, In, type SelectQueryBuilder } from 'typeorm';
import type { ServiceContext } from './context.ts';
import { notFound } from './errors.ts';
import { requireId } from './ids.ts';
import type { CountyRecord } from './record.ts';

type Class<E> = (new () => E) & { name: string };

const batches = new Map<string, symbol>();
const batchKey = (name: string): symbol => {
  const known = batches.get(name) ?? Symbol(name);
  batches.set(name, known);
  return known;
};

/** Records by id within the actor's scope, in one query for all that a request asks for. */
export function findById<E extends CountyRecord>(ctx: ServiceContext, type: Class<E>, id: string): Promise<E | null> {
  return ctx
    .loader<string, E | null>(type, async (ids) => {
      const rows = await ctx.db.manager.find(type, { where: { id: In([...ids]) } as FindOptionsWhere<E> });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((key) => {
        const row = byId.get(key);
        return row?.county.startsWith(ctx.claims.scope) ? row : null;
      });
    })
    .load(id);
}

/** Like `findById`, for a field that names a record that must be there. */
export async function getById<E extends CountyRecord>(
  ctx: ServiceContext,
  type: Class<E>,
  id: string,
  field = 'id',
): Promise<E> {
  const record = await findById(ctx, type, requireId(id, field));
  if (!record) throw notFound(type.name, id, field);
  return record;
}

/** The children of a record (`StockItem.depotId`) within the actor's scope, in one query for all parents of a request. */
export function findChildren<E extends CountyRecord>(
  ctx: ServiceContext,
  type: Class<E>,
  parentKey: keyof E & string,
  parentId: string,
  order: Record<string, 'ASC' | 'DESC'>,
): Promise<E[]> {
  return ctx
    .loader<string, E[]>(batchKey(`${type.name}.${parentKey}`), async (parents) => {
      const rows = await ctx.db.manager.find(type as EntityTarget<E>, {
        where: { [parentKey]: In([...parents]) } as FindOptionsWhere<E>,
        order: order as never,
      });
      const inScope = rows.filter(({ county }) => county.startsWith(ctx.claims.scope));
      const byParent = Map.groupBy(inScope, (row) => row[parentKey] as string);
      return parents.map((parent) => byParent.get(parent) ?? []);
    })
    .load(parentId);
}

export interface ListFilter {
  ids?: string[];
  search?: string;
  includeRetired?: boolean;
}

/** A list query within the actor's scope, with what every filter can ask; `searched` are text properties. */
export function listQuery<E extends CountyRecord>(
  ctx: ServiceContext,
  type: Class<E>,
  filter: ListFilter | undefined,
  searched: (keyof E & string)[],
): SelectQueryBuilder<E> {
  const { scope } = ctx.claims;
  // A whole adcode is one county: then an index that begins with the county gives the list in its order.
  const query = ctx.db.manager
    .createQueryBuilder(type, 'r')
    .where(`r.county ${scope.length === 6 ? '=' : 'like'} :scope`, { scope: scope.length === 6 ? scope : `${scope}%` });
  if (filter?.ids)
    query.andWhere('r.id in (:...ids)', {
      ids: filter.ids.length ? filter.ids.map((id) => requireId(id, 'filter.ids')) : [null],
    });
  if (!filter?.includeRetired) query.andWhere('r.retiredAt is null');
  const search = filter?.search?.trim();
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    query.andWhere(`(${searched.map((property) => `r.${property} ilike :pattern`).join(' or ')})`, { pattern });
  }
  return query;
}
