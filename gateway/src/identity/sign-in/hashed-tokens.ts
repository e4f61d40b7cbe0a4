import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/adapters';
import { hashOf } from '../secret-text.ts';

type Row = Record<string, unknown>;

const isToken = (model: string, where: Where): boolean => model === 'session' && where.field === 'token';

/** The same condition, on the token's hash. */
const hashed = <Q extends { model: string; where?: Where[] | undefined }>(query: Q): Q =>
  query.where?.some((one) => isToken(query.model, one))
    ? {
        ...query,
        where: query.where.map((one) => {
          if (!isToken(query.model, one)) return one;
          return {
            ...one,
            value: Array.isArray(one.value) ? one.value.map((v) => hashOf(String(v))) : hashOf(String(one.value)),
          };
        }),
      }
    : query;

/** The token that a query was asked with, in place of the hash that the row has. */
function withToken<T>(row: T, query: { model: string; where?: Where[] | undefined }): T {
  const token = query.where?.find((one) => isToken(query.model, one))?.value;
  return row && typeof token === 'string' ? { ...row, token } : row;
}

function wrap<A extends DBTransactionAdapter>(adapter: A): A {
  return {
    ...adapter,
    create: async (query: { model: string; data: Row }) => {
      const { token } = query.data;
      if (query.model !== 'session' || typeof token !== 'string') return adapter.create(query);
      const row = await adapter.create<Row>({ ...query, data: { ...query.data, token: hashOf(token) } });
      return { ...row, token };
    },
    findOne: async (query) => withToken(await adapter.findOne(hashed(query)), query),
    findMany: (query) => adapter.findMany(hashed(query)),
    count: (query) => adapter.count(hashed(query)),
    update: async (query) => withToken(await adapter.update(hashed(query)), query),
    updateMany: (query) => adapter.updateMany(hashed(query)),
    delete: (query) => adapter.delete(hashed(query)),
    deleteMany: (query) => adapter.deleteMany(hashed(query)),
    consumeOne: async (query) => withToken(await adapter.consumeOne(hashed(query)), query),
    incrementOne: (query) => adapter.incrementOne(hashed(query)),
  } as A;
}

/**
 * better-auth keeps a session's token as it is; here only its hash reaches the database, so that whoever reads the
 * database (or a backup of it) cannot act as those who are signed in.
 */
export const hashedTokens = (adapter: DBAdapter): DBAdapter => ({
  ...wrap(adapter),
  transaction: (work) => adapter.transaction((trx) => work(wrap(trx))),
});
