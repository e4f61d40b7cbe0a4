import type { ClassType } from 'type-graphql';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { badInput } from './errors.ts';
import { Between } from './validation.ts';

export const MAX_PAGE = 1000;

/** Forward paging of the Relay connection specification. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `每页条数，至多 ${MAX_PAGE} / page size` })
  @Between(0, MAX_PAGE)
  first: number;

  @Field(() => String, { nullable: true })
  after?: string;
}

@Directive('@shareable')
@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  /** Asked only when `totalCount` is selected. */
  count: () => Promise<number>;
}

/** The connection type of a record: `EquipmentConnection` with `EquipmentEdge`. */
export function connectionOf<T extends object>(type: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class RecordEdge implements Edge<T> {
    @Field(() => type)
    node: T;

    @Field(() => String)
    cursor: string;
  }

  @ObjectType(`${name}Connection`)
  class RecordConnection implements Connection<T> {
    @Field(() => [RecordEdge])
    edges: RecordEdge[];

    @Field(() => [type])
    nodes: T[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    count: () => Promise<number>;

    @Field(() => Int)
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return RecordConnection as unknown as ClassType<Connection<T>>;
}

export interface Order {
  /** A property of the entity whose values are never null. */
  property: string;
  direction: 'ASC' | 'DESC';
}

const encode = (values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

function decode(cursor: string): [unknown, string] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === 2 && typeof values[1] === 'string') return [values[0], values[1]];
  } catch {
    // not ours: refused below like any other
  }
  throw badInput('after', {
    zh: '游标无效，请使用上一页返回的 endCursor',
    en: 'not a cursor; use the endCursor of the page before',
  });
}

/**
 * One page of a query by keyset: rows in `order`, ties by id, so that pages neither overlap nor skip while rows
 * are being added, and the hundredth page costs what the first does.
 */
export async function paginate<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  { first, after }: PageArgs,
  order: Order,
): Promise<Connection<T>> {
  const { alias } = query;
  const key = `${alias}.${order.property}`;
  const page = query
    .clone()
    .orderBy(key, order.direction)
    .addOrderBy(`${alias}.id`, order.direction)
    .take(first + 1);
  if (after) {
    const [value, id] = decode(after);
    const sign = order.direction === 'ASC' ? '>' : '<';
    page.andWhere(
      new Brackets((or) =>
        or.where(`(${key}, ${alias}.id) ${sign} (:afterValue, :afterId)`, { afterValue: value, afterId: id }),
      ),
    );
  }
  const rows = await page.getMany();
  const nodes = rows.slice(0, first);
  const cursorOf = (row: T): string => encode([row[order.property], row.id]);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => query.clone().getCount(),
  };
}
