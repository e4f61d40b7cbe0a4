import { OutpostError } from '@outpost/shared/errors';
import type { RouteHandlerMethod } from 'fastify';
import { type FormattedExecutionResult, OperationTypeNode } from 'graphql';
import { type Caller, gatewayContext } from '../context.ts';
import { presentRefusal } from '../errors/present-refusal.ts';
import type { RunningGateway } from '../gateway.ts';
import { changes } from '../live/changes.ts';
import { changesSubscription } from '../live/subscription-query.ts';
import { operationRequest, operationRequestOfUrl } from './graphql-request.ts';
import type { GraphqlRoute } from './graphql-route.ts';
import { tooOften } from './rate-limits.ts';
import { sendEvents } from './send-events.ts';

/** Calls `gone` when the caller's session or key no longer holds; returns how to stop watching. */
export type WatchCaller = (caller: Caller, gone: () => void) => () => void;

export interface StreamRoute extends GraphqlRoute {
  gateway: RunningGateway;
  watch: WatchCaller;
  streamsPerCaller: number;
}

type Results = AsyncGenerator<FormattedExecutionResult>;

/** What a caller with too many streams may wait for one of them to end. */
const RETRY_S = 10;

const noLongerValid = (): OutpostError =>
  new OutpostError('UNAUTHENTICATED', {
    zh: '登录或密钥已失效，请重新登录',
    en: 'The session or key no longer holds; sign in again',
  });

async function* single(answer: Promise<FormattedExecutionResult>): Results {
  yield await answer;
}

/**
 * `/graphql/stream`: GraphQL over server-sent events, a stream for each operation: subscriptions, and a query or mutation
 * answered once. What is refused by the graph comes as its only event.
 */
export function streamRoute(route: StreamRoute): RouteHandlerMethod {
  const { admission, answers, callerOf, rightsOf, watch, gateway, streamsPerCaller } = route;
  const open = new Map<string, number>();

  const resultsFor = (wanted: ReturnType<typeof operationRequest>, caller: Caller): Results => {
    const context = gatewayContext(caller);
    try {
      const operation = admission.admit(wanted, rightsOf(caller));
      const { document, name, variables, node } = operation;
      if (node.operation !== OperationTypeNode.SUBSCRIPTION) return single(answers.answer(operation, context));
      const subscription = changesSubscription(gateway.schema, document, name, { ...variables });
      return changes(gateway.ring, answers.ofChanges, subscription, context);
    } catch (error) {
      return single(Promise.resolve(presentRefusal(error, context.language)));
    }
  };

  return async (request, reply) => {
    const caller = callerOf(request);
    const who = `${caller.via} ${caller.id}`;
    const count = open.get(who) ?? 0;
    if (count >= streamsPerCaller) throw tooOften(RETRY_S);
    const wanted = request.method === 'GET' ? operationRequestOfUrl(request.url) : operationRequest(request.body);
    const results = resultsFor(wanted, caller);
    let isGone = false;
    const stopWatching = watch(caller, () => {
      isGone = true;
      void results.return(undefined);
    });
    open.set(who, count + 1);
    try {
      await sendEvents(reply, results, () => isGone && presentRefusal(noLongerValid(), caller.claims.language));
    } finally {
      stopWatching();
      const left = (open.get(who) ?? 1) - 1;
      if (left > 0) open.set(who, left);
      else open.delete(who);
    }
  };
}
