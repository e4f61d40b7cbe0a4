import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { ChangeFeed } from '@outpost/shared/feed/feed';
import { localiseErrors } from '@outpost/shared/localise-errors';
import { storableTexts } from '@outpost/shared/storable-texts';
import type { GraphQLSchema } from 'graphql';
import { Answers } from './answers/answers.ts';
import { personalFields } from './answers/personal-fields.ts';
import { incidentRows, type RowsOfIncident } from './archives/incident-rows.ts';
import type { GatewayContext } from './context.ts';
import { presentGatewayError } from './errors/present-error.ts';
import { ChangeRing } from './live/change-ring.ts';
import { liveSubgraph } from './live/live-subgraph.ts';
import type { SubgraphSource } from './supergraph/data-source.ts';

/** The name of the gateway's own subgraph. */
export const LIVE = 'live';

/** Batches of changes that a gateway hears when it starts: its readers, whom a restart cut off, catch up from them. */
const HEARD_AT_START = 2_000;

/** That of accounts, sessions and keys. */
const IDENTITY = 'identity';

export interface GatewayOptions {
  supergraphSdl: string;
  /** Where each service of the supergraph answers. */
  sources: ReadonlyMap<string, SubgraphSource>;
  feed: ChangeFeed;
}

export interface RunningGateway {
  answers: Answers;
  /** The public graph. */
  schema: GraphQLSchema;
  ring: ChangeRing;
  /** All that the services' journals have of an incident. */
  incidentRows: RowsOfIncident;
  close: () => Promise<void>;
}

/** One graph of all services, and the live changes. */
export async function openGateway({ supergraphSdl, sources, feed }: GatewayOptions): Promise<RunningGateway> {
  const ring = new ChangeRing(feed.epoch);
  const live = await liveSubgraph(ring, sources, supergraphSdl);
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
    formatError: presentGatewayError,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      localiseErrors<GatewayContext>(false),
      storableTexts<GatewayContext>(),
    ],
  });
  await server.start();
  if (!schema) throw new Error('the gateway has no schema');
  const answers = new Answers(server, personalFields(supergraphSdl));
  const stopListening = await feed.listen(
    (changes, place) => {
      answers.changed();
      // Who comes in and goes is for the journal, not for every map.
      ring.push(
        changes.filter(({ service }) => service !== IDENTITY),
        place,
      );
    },
    { latest: HEARD_AT_START },
  );
  return {
    answers,
    schema,
    ring,
    incidentRows: incidentRows(sources),
    close: async () => {
      await stopListening();
      await server.stop();
    },
  };
}
