import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, print } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { type CallerOf, type GatewayContext, gatewayContext } from '../context.ts';
import type { RunningGateway } from '../gateway.ts';
import { changes, SharedAnswers } from '../live/changes.ts';
import { changesSubscription } from '../live/subscription-query.ts';

async function runOn(
  server: ApolloServer<GatewayContext>,
  query: string,
  variables: Record<string, unknown>,
  context: GatewayContext,
): Promise<ExecutionResult> {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: context });
  if (body.kind !== 'single') throw new Error('incremental answers are not used');
  return body.singleResult as ExecutionResult;
}

/** `/graphql/stream`: GraphQL over server-sent events, for subscriptions (a query is answered once). */
export function streamHandler(
  { server, schema, ring }: RunningGateway,
  callerOf: CallerOf,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const answers = new SharedAnswers((query, variables, context) => runOn(server, query, variables, context));
  return createHandler<{ gateway: GatewayContext }>({
    schema,
    context: async (request) => ({ gateway: gatewayContext(await callerOf(request.raw)) }),
    subscribe: ({ document, operationName, variableValues, contextValue }) =>
      changes(
        ring,
        answers,
        changesSubscription(schema, document, operationName, { ...variableValues }),
        contextValue.gateway,
      ),
    execute: ({ document, variableValues, contextValue }) =>
      runOn(server, print(document), { ...variableValues }, contextValue.gateway),
  });
}
