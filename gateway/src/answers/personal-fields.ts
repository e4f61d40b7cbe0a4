import { Kind, parse, valueFromASTUntyped } from 'graphql';

/** Subgraphs of the gateway itself, as the supergraph names them: they answer who asks, not what is. */
const OWN = new Set(['LIVE', 'IDENTITY']);
/** But a change is the same for all who may see it. */
const SHARED = new Set(['change']);

/** Root fields of Query whose answer depends on the person who asks, by the subgraph that answers them. */
export function personalFields(supergraphSdl: string): ReadonlySet<string> {
  const personal = new Set<string>();
  for (const definition of parse(supergraphSdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Query') continue;
    for (const field of definition.fields ?? []) {
      const graphs = (field.directives ?? [])
        .filter(({ name }) => name.value === 'join__field')
        .flatMap((directive) => directive.arguments ?? [])
        .filter(({ name }) => name.value === 'graph')
        .map(({ value }) => String(valueFromASTUntyped(value)));
      if (graphs.some((graph) => OWN.has(graph)) && !SHARED.has(field.name.value)) personal.add(field.name.value);
    }
  }
  return personal;
}
