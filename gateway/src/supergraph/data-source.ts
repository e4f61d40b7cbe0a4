import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ApolloServer, BaseContext } from '@apollo/server';
import type { Claims } from '@outpost/shared/claims';
import { GraphQLError } from 'graphql';
import type { GatewayContext, ReaderContext } from '../context.ts';
import { inTime, PATIENCE, type Patience, patienceFor } from './patience.ts';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
export type SubgraphSource = GraphQLDataSource<GatewayContext>;

/** The gateway's own introspection of a supergraph comes without a reader. */
export const claimsOf = (options: Options): Claims => {
  if (!('claims' in options.context)) throw new Error('a request without claims');
  return options.context.claims;
};

/** Asks one subgraph past the query plan, for what only the gateway may ask it. Its first error is ours. */
export async function askSubgraph<T>(
  source: SubgraphSource,
  query: string,
  variables: Record<string, unknown>,
  context: ReaderContext,
): Promise<T> {
  // Of its options, a source here looks at the request and at who reads.
  const options = { request: { query, variables }, context } as unknown as Options;
  const { data, errors } = await source.process(options);
  const [error] = errors ?? [];
  if (error) throw new GraphQLError(error.message, { extensions: { ...error.extensions } });
  return data as T;
}

/** A subgraph in this process: a service, or the gateway's own. */
interface LocalServer<C extends BaseContext> {
  name: string;
  server: ApolloServer<C>;
  context: (claims: Claims) => C;
}

/** Asks a subgraph in this process: no HTTP hop, no serialisation. */
export function localSubgraph<C extends BaseContext>(
  { name, server, context }: LocalServer<C>,
  patience: Patience = PATIENCE,
): SubgraphSource {
  return {
    async process(options: Options) {
      const { query, variables, operationName } = options.request;
      const answer = server.executeOperation(
        {
          ...(query !== undefined && { query }),
          ...(variables && { variables }),
          ...(operationName !== undefined && { operationName }),
        },
        { contextValue: context(claimsOf(options)) },
      );
      const { body } = await inTime(name, patienceFor(query, patience), answer);
      if (body.kind !== 'single') throw new Error('incremental delivery is not used between services');
      return body.singleResult as Awaited<ReturnType<SubgraphSource['process']>>;
    },
  };
}
