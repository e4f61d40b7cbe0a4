import { badInput } from '@outpost/shared/errors';
import { journalField } from '@outpost/shared/journal/search/journal-resolver';
import { permitOf } from '@outpost/shared/permissions';
import type { ReaderContext } from '../context.ts';
import { askSubgraph, type SubgraphSource } from '../supergraph/data-source.ts';
import { type FoundRow, type FoundSlice, pageOf, placesOf } from './journal-page.ts';

/** The journals of all services as one, for the auditor. */
export const JOURNAL_TYPES = `
"操作日志的一行：谁、何时、做了什么，及其封存 / a row of a service's journal, and its seal"
type JournalEntry {
  service: String!
  "在该服务日志中的位置，从 1 起，连续 / 1, 2, 3 … without gaps"
  position: Int!
  "封存值：对前一行的封存值和本行内容的 SHA-256 / SHA-256 over the seal before and this row"
  hash: String!
  seq: String!
  tx: String!
  at: DateTime!
  actorId: String!
  actorName: String!
  requestId: String!
  county: String!
  entity: String!
  entityId: ID!
  operation: String!
  version: Int!
  incidentId: ID
  incident: Incident
  before: JSONObject
  after: JSONObject
  "因属个人信息而未给出的字段 / personal fields that are not for this reader"
  hidden: [String!]!
}

"一个服务的链首 / where a service's chain ends"
type JournalHead {
  service: String!
  position: Int!
  hash: String!
}

type JournalEdge {
  cursor: String!
  node: JournalEntry!
}

type JournalConnection {
  edges: [JournalEdge!]!
  nodes: [JournalEntry!]!
  pageInfo: PageInfo!
  totalCount: Int!
  heads: [JournalHead!]!
}

type PageInfo @shareable {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}

input JournalFilter {
  services: [String!]
  "含 / included"
  from: DateTime
  "不含 / not included"
  to: DateTime
  "姓名的一部分，或账号、密钥的 ID / a part of the name, or the id"
  actor: String
  entity: String
  entityId: ID
  operation: String
  incidentId: ID
  requestId: String
}

scalar JSONObject
`;

export const JOURNAL_QUERIES = `
  "操作日志，新的在前（审计） / the journals of all services, newest first, for the auditor"
  journal(filter: JournalFilter, first: Int! = 50, after: String): JournalConnection!
`;

/** As the lists of the services. */
const MAX_PAGE = 1000;

interface JournalFilter {
  services?: string[] | null;
  [field: string]: unknown;
}
interface JournalArgs {
  filter?: JournalFilter | null;
  first: number;
  after?: string | null;
}

const ROW =
  'position hash seq tx at actorId actorName requestId county entity entityId operation version incidentId before after hidden';

const searchOf = (service: string, selection: string): string =>
  `query ($search: JournalSearch!) { journal: ${journalField(service)}(search: $search) { ${selection} } }`;

/** Answers `Query.journal` from the journal of each service that the filter names, or of all. */
export function journalQueries(sources: ReadonlyMap<string, SubgraphSource>) {
  const ask = async <T>(service: string, selection: string, search: object, context: ReaderContext): Promise<T> => {
    const source = sources.get(service);
    if (!source) {
      throw badInput('filter.services', {
        zh: `没有服务 ${service}，应为 ${[...sources.keys()].join('、')}`,
        en: `there is no service ${service}; there are ${[...sources.keys()].join(', ')}`,
      });
    }
    const variables = { search };
    return (await askSubgraph<{ journal: T }>(source, searchOf(service, selection), variables, context)).journal;
  };

  return {
    journal: async (_root: unknown, { filter, first, after }: JournalArgs, context: ReaderContext) => {
      permitOf(context.claims.actor, 'journal:read').requireRole();
      if (first < 0 || first > MAX_PAGE) {
        throw badInput('first', { zh: `应为 0–${MAX_PAGE}`, en: `must be from 0 to ${MAX_PAGE}` });
      }
      const { services, ...search } = filter ?? {};
      const wanted = [...new Set(services ?? sources.keys())];
      const from = after ? placesOf(after) : new Map<string, number>();
      const slices = await Promise.all(
        wanted.map(async (service): Promise<FoundSlice> => {
          const part = { ...search, first: first + 1, before: from.get(service) ?? null };
          const selection = `rows { ${ROW} } head { position hash }`;
          return { service, ...(await ask<Omit<FoundSlice, 'service'>>(service, selection, part, context)) };
        }),
      );
      const { edges, more } = pageOf(slices, first, from);
      return {
        edges,
        nodes: edges.map(({ node }) => node),
        pageInfo: {
          hasNextPage: more,
          hasPreviousPage: Boolean(after),
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
        heads: slices.flatMap(({ service, head }) => (head ? [{ service, ...head }] : [])),
        totalCount: async () => {
          const part = { ...search, first: 0 };
          const counts = wanted.map((service) => ask<{ count: number }>(service, 'count', part, context));
          return (await Promise.all(counts)).reduce((sum, { count }) => sum + count, 0);
        },
      };
    },
  };
}

export const journalTypes = {
  JournalEntry: {
    incident: ({ incidentId }: FoundRow) => (incidentId ? { __typename: 'Incident', id: incidentId } : null),
  },
};
