import type { ApolloServerPlugin } from '@apollo/server';
import { forbidden, type OutpostError } from '@outpost/shared/errors';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext, KeyScope } from '../../context.ts';
import { beyondScope } from './key-scope.ts';

/** Why a key may not run an operation, naming the field; null when it may. */
export function keyRefusal(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  scope: KeyScope,
): OutpostError | null {
  const coordinate = beyondScope(schema, document, operation, scope);
  if (coordinate === null) return null;
  return forbidden(
    { zh: `此密钥无权使用 ${coordinate}`, en: `This key may not use ${coordinate}` },
    { coordinate, needed: 'key' },
  );
}

/** Holds every operation of an API key against the fields that the key may use, before any of it runs. */
export const keyScopes = (): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, contextValue }) {
        const { keyScope } = contextValue.caller;
        const refusal = keyScope && operation && keyRefusal(schema, document, operation, keyScope);
        if (refusal) throw refusal;
      },
    };
  },
});
