import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export interface NamedSubgraph {
  name: string;
  sdl: string;
}

/** The supergraph of subgraphs, composed without a network. Throws with every fault that composition finds. */
export function composeSupergraph(subgraphs: NamedSubgraph[]): string {
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `subgraph://${name}` })),
  );
  if (composed.errors) {
    throw new Error(`The subgraphs do not compose:\n${composed.errors.map((error) => error.message).join('\n\n')}`);
  }
  return composed.supergraphSdl;
}
