import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';

const CURSOR_VARIABLE = 'changeCursor';

export interface ChangesSubscription {
  /** The query that shows one change as the subscription asked for it; its variable is `changeCursor`. */
  document: DocumentNode;
  variablesFor: (cursor: string) => Record<string, unknown>;
  after: string | null;
  entities: ReadonlySet<string> | null;
}

const variable = (name: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const;

/**
 * Turns `subscription { changes(after, entities) { … } }` into `query { changes: change(cursor: $changeCursor) { … } }`:
 * the gateway's executor runs queries only, and this way one change is one federated query, whatever is
 * selected of it. The document has been validated, so it has exactly one root field.
 */
export function changesSubscription(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
): ChangesSubscription {
  const operation = getOperationAST(document, operationName);
  const root = operation?.selectionSet.selections[0];
  const field = schema.getSubscriptionType()?.getFields()['changes'];
  if (!operation || root?.kind !== Kind.FIELD || !field) throw new Error('not a subscription to changes');
  const { after, entities } = getArgumentValues(field, root, variables);

  const query: FieldNode = {
    ...root,
    alias: root.alias ?? { kind: Kind.NAME, value: root.name.value },
    name: { kind: Kind.NAME, value: 'change' },
    arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'cursor' }, value: variable(CURSOR_VARIABLE) }],
  };
  const used = new Set<string>();
  const noteVariables = { Variable: ({ name }: { name: { value: string } }) => void used.add(name.value) };
  visit(query, noteVariables);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, noteVariables);
  }
  const kept = (operation.variableDefinitions ?? []).filter(({ variable: { name } }) => used.has(name.value));
  const rewritten: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [
      ...kept,
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: variable(CURSOR_VARIABLE),
        type: {
          kind: Kind.NON_NULL_TYPE,
          type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Cursor' } },
        },
      },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [query] },
  };
  const keptNames = new Set(kept.map(({ variable: { name } }) => name.value));
  const own = Object.fromEntries(Object.entries(variables).filter(([name]) => keptNames.has(name)));
  return {
    document: {
      ...document,
      definitions: document.definitions.map((definition) => (definition === operation ? rewritten : definition)),
    },
    variablesFor: (cursor) => ({ ...own, [CURSOR_VARIABLE]: cursor }),
    after: (after as string | null | undefined) ?? null,
    entities: entities ? new Set(entities as string[]) : null,
  };
}
