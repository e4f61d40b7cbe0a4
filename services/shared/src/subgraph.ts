import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import type { ServiceContext } from './context.ts';
import { GeometryScalar } from './geo/geometry.ts';
import { guardPersonalFields } from './personal-guard.ts';
import { DateTime } from './scalars.ts';
import { validateInput } from './validation.ts';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`;

/** How an entity is found by its key, batched. */
export type ReferenceResolver = (reference: { __typename: string; id: string }, ctx: ServiceContext) => unknown;
export type References = Record<string, ReferenceResolver>;

export interface Subgraph {
  schema: GraphQLSchema;
  /** What the gateway composes. */
  sdl: string;
}

/** A federation subgraph of type-graphql resolvers; `references` answer `_entities`. */
export async function buildSubgraph(
  resolvers: BuildSchemaOptions['resolvers'],
  references: References,
  orphanedTypes: NonNullable<BuildSchemaOptions['orphanedTypes']> = [],
): Promise<Subgraph> {
  const schema = await buildSchema({
    resolvers,
    orphanedTypes,
    skipCheck: true,
    validateFn: validateInput,
    scalarsMap: [
      { type: Date, scalar: DateTime },
      { type: Object, scalar: GeometryScalar },
    ],
  });
  const sdl = `${FEDERATION}\n${printSchemaWithDirectives(schema)}`;
  const map = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    map[type] = {
      ...map[type],
      __resolveReference: (reference: { __typename: string; id: string }, ctx: ServiceContext) =>
        resolve(reference, ctx),
    };
  }
  const subgraph = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  guardPersonalFields(subgraph);
  return { schema: subgraph, sdl };
}
