import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { ChangeFeed } from '@outpost/shared/feed/feed';
import { localiseErrors } from '@outpost/shared/localise-errors';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from './context.ts';
import { presentGatewayError } from './errors/present-error.ts';
import { ChangeRing } from './live/change-ring.ts';
import { liveSubgraph } from './live/live-subgraph.ts';
import type { SubgraphSource } from './supergraph/data-source.ts';

/** The name of the gateway's own subgraph. */
export const LIVE = 'live';

/** A query of this many tokens is not one that a person wrote. */
const MAX_TOKENS = 15_000;

export interface GatewayOptions {
  supergraphSdl: string;
  /** Where each service of the supergraph answers. */
  sources: ReadonlyMap<string, SubgraphSource>;
  feed: ChangeFeed;
}

export interface RunningGateway {
  server: ApolloServer<GatewayContext>;
  /** The public graph. */
  schema: GraphQLSchema;
  ring: ChangeRing;
  close: () => Promise<void>;
}

/** One graph of all services, and the live changes. */
export async function openGateway({ supergraphSdl, sources, feed }: GatewayOptions): Promise<RunningGateway> {
  const ring = new ChangeRing();
  const stopListening = await feed.listen((changes) => ring.push(changes));
  const live = await liveSubgraph(ring);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const source = name === LIVE ? live : sources.get(name);
      if (!source) throw new Error(`the supergraph names the service ${name}, which is not configured`);
      return source;
    },
  });
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: presentGatewayError,
    plugins: [ApolloServerPluginUsageReportingDisabled(), localiseErrors<GatewayContext>(false)],
  });
  await server.start();
  if (!schema) throw new Error('the gateway has no schema');
  return {
    server,
    schema,
    ring,
    close: async () => {
      await stopListening();
      await server.stop();
    },
  };
}
