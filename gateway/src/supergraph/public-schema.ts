import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** The graph that readers see, as SDL: what stands in `gateway/schema.graphql`. */
export function publicSchema(supergraphSdl: string): string {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return `# The public graph, printed from the composed supergraph by the build. Not edited by hand.\n\n${printSchema(
    lexicographicSortSchema(schema),
  )}\n`;
}
