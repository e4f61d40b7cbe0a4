import { Pool } from 'undici';
import type { Product } from './product.ts';

export interface Client {
  /** One operation that must succeed. */
  ask: <T>(query: string, variables?: object) => Promise<T>;
  close: () => Promise<void>;
}

/** A client of the public graph that costs as little as can be, with a connection for each that asks at once. */
export function openClient({ url, key }: Pick<Product, 'url' | 'key'>, connections: number): Client {
  const pool = new Pool(url, { connections, pipelining: 1 });
  return {
    ask: async <T>(query: string, variables: object = {}) => {
      const { body } = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await body.json()) as { data?: T | null; errors?: unknown };
      if (answer.errors || !answer.data) throw new Error(`the product refused: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    },
    close: () => pool.close(),
  };
}
