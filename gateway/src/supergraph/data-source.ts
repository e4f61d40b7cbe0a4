import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ServiceContext } from '@outpost/shared/context';
import type { RunningService } from '@outpost/shared/service';
import type { FormattedExecutionResult } from 'graphql';
import type { GatewayContext } from '../context.ts';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
export type SubgraphSource = GraphQLDataSource<GatewayContext>;

/** The gateway's own introspection of a supergraph comes without a reader. */
export const claimsOf = (options: Options) => {
  if (!('claims' in options.context)) throw new Error('a request without claims');
  return options.context.claims;
};

/** A service in this process: no HTTP hop, no serialisation. */
export function localSubgraph(service: Pick<RunningService, 'server' | 'context'>): SubgraphSource {
  return {
    async process(options: Options) {
      const { query, variables, operationName } = options.request;
      const { body } = await service.server.executeOperation<Record<string, unknown>>(
        {
          ...(query !== undefined && { query }),
          ...(variables && { variables }),
          ...(operationName !== undefined && { operationName }),
        },
        { contextValue: service.context(claimsOf(options)) satisfies ServiceContext },
      );
      if (body.kind !== 'single') throw new Error('incremental delivery is not used between services');
      return body.singleResult as FormattedExecutionResult<Record<string, unknown>> as Awaited<
        ReturnType<SubgraphSource['process']>
      >;
    },
  };
}
