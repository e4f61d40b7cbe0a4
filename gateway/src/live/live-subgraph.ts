import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLScalarType, parse } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { ACCESS_QUERIES, ACCESS_TYPES, accessQueries, permissionsOf } from '../access/access-queries.ts';
import { type ReaderContext, readerContext } from '../context.ts';
import { JOURNAL_QUERIES, JOURNAL_TYPES, journalQueries, journalTypes } from '../journal/journal-queries.ts';
import { localSubgraph, type SubgraphSource } from '../supergraph/data-source.ts';
import type { ChangeRing, LiveChange } from './change-ring.ts';

/** Entities whose records a change may carry. */
export const CHANGED_ENTITIES = [
  'Unit',
  'Incident',
  'CommandPost',
  'Seat',
  'Report',
  'Checklist',
  'Task',
  'MapMarking',
  'SupportRequest',
  'InformationRelease',
  'Attachment',
  'Team',
  'Equipment',
  'PrepositionSite',
  'DemandPoint',
  'Depot',
  'StockItem',
  'Dispatch',
  'Shelter',
  'Settlement',
  'Expert',
  'Warning',
] as const;

const stubs = CHANGED_ENTITIES.map((name) => `type ${name} @key(fields: "id", resolvable: false) { id: ID! }`).join(
  '\n',
);

/** The part of the graph that is the gateway's own: the reader, and the changes. */
export const LIVE_SDL = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"ISO 8601, UTC"
scalar DateTime
"变更游标 / where a reader stands in the changes"
scalar Cursor

${stubs}
union ChangedRecord = ${CHANGED_ENTITIES.join(' | ')}

"一次变更 / one committed change"
type Change {
  cursor: Cursor!
  at: DateTime!
  service: String!
  entity: String!
  id: ID!
  operation: String!
  version: Int!
  actorName: String!
  county: String!
  incident: Incident
  "变更后的记录；无权查看或无此类型时为空 / the record as it is now"
  record: ChangedRecord
}

"当前用户 / who reads"
type Viewer {
  id: ID!
  name: String!
  role: String!
  scope: String!
  county: String!
  permissions: [OwnPermission!]!
  "本人的专家库条目 / the own entry in the expert register"
  expertId: ID
}
${ACCESS_TYPES}
${JOURNAL_TYPES}
type Query {
  viewer: Viewer!
  change(cursor: Cursor!): Change
${JOURNAL_QUERIES}
${ACCESS_QUERIES}
}

type Subscription {
  "实时变更；after 为最后收到的游标 / changes as they are committed"
  changes(after: Cursor, entities: [String!]): Change!
}
`;

const asString = (name: string) =>
  new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => String(value),
    parseValue: (value) => String(value),
  });

const changedEntities: ReadonlySet<string> = new Set(CHANGED_ENTITIES);

/** Answers the gateway's own subgraph: from the ring of changes, every service's journal, and the rules of access. */
export async function liveSubgraph(
  ring: ChangeRing,
  sources: ReadonlyMap<string, SubgraphSource>,
  supergraphSdl: string,
): Promise<SubgraphSource> {
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(LIVE_SDL),
      resolvers: {
        Cursor: asString('Cursor'),
        DateTime: asString('DateTime'),
        JSONObject: GraphQLJSONObject,
        ...journalTypes,
        Query: {
          ...journalQueries(sources),
          ...accessQueries(supergraphSdl),
          viewer: (_root: unknown, _args: unknown, { claims }: ReaderContext) => ({
            ...claims.actor,
            scope: claims.scope,
            county: claims.county,
            permissions: permissionsOf(claims.actor),
          }),
          change: (_root: unknown, { cursor }: { cursor: string }, { claims }: ReaderContext) => {
            const change = ring.find(cursor);
            return change?.county.startsWith(claims.scope) ? change : null;
          },
        },
        Change: {
          incident: ({ incidentId }: LiveChange) => (incidentId ? { __typename: 'Incident', id: incidentId } : null),
          record: ({ entity, id }: LiveChange) => (changedEntities.has(entity) ? { __typename: entity, id } : null),
        },
        ChangedRecord: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      },
    },
  ]);
  const server = new ApolloServer<ReaderContext>({
    schema,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  return localSubgraph({ name: 'live', server, context: readerContext });
}
