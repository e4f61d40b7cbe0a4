import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Claims } from '@outpost/shared/claims';
import type { ChangeFeed } from '@outpost/shared/feed/feed';
import { LocalFeed } from '@outpost/shared/feed/local-feed';
import { openLog } from '@outpost/shared/log';
import { parse } from 'graphql';
import type { Caller, CallerOf } from '../context.ts';
import { LIVE, openGateway } from '../gateway.ts';
import { type Edge, edgeOf, edgeSettings } from '../http/edge.ts';
import { type HttpOptions, httpServer } from '../http/http-server.ts';
import { LIVE_SDL } from '../live/live-subgraph.ts';
import { composeSupergraph } from '../supergraph/compose.ts';
import { localSubgraph, type SubgraphSource } from '../supergraph/data-source.ts';

const NOTES_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar FeatureCollection
  type Note @key(fields: "id") { id: ID! text: String! }
  input InstallMapLayerInput { features: FeatureCollection! }
  type Query { notes(first: Int! = 10): [Note!]! note(id: ID!): Note fails: String }
  type Mutation { write(text: String!): Note! installMapLayer(input: InstallMapLayerInput!): Note! }
`;
const STARS_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Note @key(fields: "id") { id: ID! stars: Int }
`;

/** Two services with hardly anything in them: notes, and how many stars each has. */
export const SUPERGRAPH = composeSupergraph([
  { name: 'notes', sdl: NOTES_SDL },
  { name: 'stars', sdl: STARS_SDL },
  { name: LIVE, sdl: LIVE_SDL },
]);

interface Resolvers {
  [type: string]: Record<string, unknown>;
}

async function service(name: string, sdl: string, resolvers: Resolvers): Promise<SubgraphSource> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  return localSubgraph({ name, server, context: (claims: Claims) => ({ claims }) });
}

export const aCaller = (changed: Partial<Caller> = {}): Caller => ({
  claims: {
    actor: { id: 'a', name: '值守员', role: 'DUTY_OFFICER' },
    scope: '653130',
    county: '653130',
    language: 'zh-CN',
    requestId: 'r',
  },
  via: 'SESSION',
  id: 'session-1',
  expiresAt: null,
  keyScope: null,
  ...changed,
});

export interface SmallGateway {
  url: string;
  feed: ChangeFeed;
  /** How often each field was resolved. */
  asked: Map<string, number>;
  post: (body: unknown, headers?: Record<string, string>, path?: string) => Promise<Response>;
  close: () => Promise<void>;
}

export interface SmallGatewayWanted {
  callerOf?: CallerOf;
  edge?: Partial<Edge>;
  notes?: SubgraphSource;
  stars?: SubgraphSource;
  http?: Partial<HttpOptions>;
  /** What `note` waits for. */
  gate?: () => Promise<void>;
}

/** A gateway on a port of its own, over real sockets. */
export async function openSmallGateway(wanted: SmallGatewayWanted = {}): Promise<SmallGateway> {
  const asked = new Map<string, number>();
  const ask = (field: string) => void asked.set(field, (asked.get(field) ?? 0) + 1);
  let text = 'first';
  const note = (id: string) => ({ id, text });
  const notes = await service('notes', NOTES_SDL, {
    Query: {
      notes: (_root: unknown, { first }: { first: number }) => {
        ask('notes');
        return Array.from({ length: first }, (_, n) => note(String(n)));
      },
      note: async (_root: unknown, { id }: { id: string }) => {
        ask('note');
        const seen = note(id);
        await wanted.gate?.();
        return seen;
      },
      fails: () => {
        throw new Error('select * from /home/secret at db.internal:5432');
      },
    },
    Mutation: {
      write: (_root: unknown, given: { text: string }) => {
        ({ text } = given);
        return note('1');
      },
      installMapLayer: () => note('1'),
    },
  });
  const stars = await service('stars', STARS_SDL, {
    Note: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: Number(id) }) },
  });
  const feed = new LocalFeed();
  const gateway = await openGateway({
    supergraphSdl: SUPERGRAPH,
    sources: new Map([
      ['notes', wanted.notes ?? notes],
      ['stars', wanted.stars ?? stars],
    ]),
    feed,
  });
  const app = await httpServer({
    gateway,
    callerOf: wanted.callerOf ?? (async () => aCaller()),
    dashboardDir: '/nowhere',
    ready: async () => null,
    edge: { ...edgeOf(edgeSettings.parse({}), 'all'), ...wanted.edge },
    log: openLog('silent'),
    ...wanted.http,
  });
  const url = (await app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost');
  return {
    url,
    feed,
    asked,
    post: (body, headers = {}, path = '/graphql') =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await app.close();
      await gateway.close();
      await feed.close();
    },
  };
}
