import type { GraphQLFormattedError } from 'graphql';

export type Language = 'zh-CN' | 'en-US';
export type Variables = Record<string, unknown>;

export interface Answer<T> {
  status: number;
  data: T | null;
  errors: GraphQLFormattedError[];
}

/** What a refusal tells the caller. */
export interface Refusal {
  code: unknown;
  field: unknown;
  message: string;
  extensions: Record<string, unknown>;
}

export interface Graph {
  /** One operation, whatever comes of it. `T` is the shape that the query asks for. */
  ask: <T>(query: string, variables?: Variables, language?: Language) => Promise<Answer<T>>;
  /** One operation that must succeed. */
  read: <T>(query: string, variables?: Variables) => Promise<T>;
  /** One operation that must be refused: its first error. */
  refused: (query: string, variables?: Variables, language?: Language) => Promise<Refusal>;
}

const inShort = (query: string): string => query.replace(/\s+/g, ' ').slice(0, 200);

/** A small client of the public graph with an API key, as another system would write one. */
export function graphAt(url: string, key: string): Graph {
  const ask: Graph['ask'] = async <T>(query: string, variables: Variables = {}, language: Language = 'zh-CN') => {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, 'x-api-key': key },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    const body = (await response.json()) as { data?: T | null; errors?: GraphQLFormattedError[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  };
  return {
    ask,
    read: async <T>(query: string, variables: Variables = {}) => {
      const { data, errors } = await ask<T>(query, variables);
      if (errors.length > 0 || data === null) {
        throw new Error(`${inShort(query)}\n${JSON.stringify(variables)}\nwas refused: ${JSON.stringify(errors)}`);
      }
      return data;
    },
    refused: async (query, variables = {}, language = 'zh-CN') => {
      const { data, errors } = await ask<unknown>(query, variables, language);
      const error = errors[0];
      if (!error)
        throw new Error(`${inShort(query)}\n${JSON.stringify(variables)}\nwas accepted: ${JSON.stringify(data)}`);
      const extensions = error.extensions ?? {};
      return { code: extensions['code'], field: extensions['field'], message: error.message, extensions };
    },
  };
}
