import { OutpostError } from '@outpost/shared/errors';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { type FormattedExecutionResult, OperationTypeNode } from 'graphql';
import type { Answers } from '../answers/answers.ts';
import { type Caller, gatewayContext } from '../context.ts';
import { presentRefusal, statusOfRefusal } from '../errors/present-refusal.ts';
import type { Admission, Operation, Rights } from '../limits/admission.ts';
import { type AnswerType, answerType, JSON_TYPE } from './answer-type.ts';
import { operationRequest, operationRequestOfUrl } from './graphql-request.ts';

export interface GraphqlRoute {
  admission: Admission;
  answers: Answers;
  callerOf: (request: FastifyRequest) => Caller;
  rightsOf: (caller: Caller) => Rights;
}

const BAD_REQUEST = 400;

const overGet = (operation: OperationTypeNode): OutpostError =>
  new OutpostError('BAD_USER_INPUT', {
    zh: `GET 请求只能查询，${operation} 须用 POST`,
    en: `GET is for queries only; send a ${operation} by POST`,
  });
const overHere = (): OutpostError =>
  new OutpostError('BAD_USER_INPUT', {
    zh: '订阅请用 /graphql/stream',
    en: 'Subscriptions are at /graphql/stream',
  });

function send(reply: FastifyReply, type: AnswerType, status: number, answer: FormattedExecutionResult) {
  const { errors, ...rest } = answer;
  const text = JSON.stringify({ ...(errors && { errors }), ...rest });
  return reply.code(status).header('content-type', `${type}; charset=utf-8`).send(text);
}

/**
 * GraphQL over HTTP: `application/json` or `application/graphql-response+json`. With the first, an operation that is refused
 * by the graph is answered 200, as older clients expect; with the second, and whenever the request itself is wrong, 400.
 */
export function graphqlRoute({ admission, answers, callerOf, rightsOf }: GraphqlRoute): RouteHandlerMethod {
  return async (request, reply) => {
    const caller = callerOf(request);
    const { language } = caller.claims;
    const type = answerType(request.headers.accept);
    if (!type) {
      return reply.code(406).send(
        presentRefusal(
          new OutpostError('BAD_USER_INPUT', {
            zh: '只能以 application/json 或 application/graphql-response+json 应答',
            en: 'Answers are application/json or application/graphql-response+json',
          }),
          language,
        ),
      );
    }
    const isGet = request.method === 'GET';
    let wanted: ReturnType<typeof operationRequest>;
    try {
      wanted = isGet ? operationRequestOfUrl(request.url) : operationRequest(request.body);
    } catch (error) {
      return send(reply, type, BAD_REQUEST, presentRefusal(error, language));
    }
    let operation: Operation;
    try {
      operation = admission.admit(wanted, rightsOf(caller));
    } catch (error) {
      const answer = presentRefusal(error, language);
      return send(reply, type, statusOfRefusal(answer, type === JSON_TYPE ? 200 : BAD_REQUEST), answer);
    }
    const kind = operation.node.operation;
    if (kind === OperationTypeNode.SUBSCRIPTION) {
      return send(reply, type, BAD_REQUEST, presentRefusal(overHere(), language));
    }
    if (isGet && kind !== OperationTypeNode.QUERY) {
      return send(reply.header('allow', 'POST'), type, 405, presentRefusal(overGet(kind), language));
    }
    const answer = await answers.answer(operation, gatewayContext(caller));
    const ran = answer.data !== undefined;
    return send(reply, type, ran ? 200 : statusOfRefusal(answer, type === JSON_TYPE ? 200 : BAD_REQUEST), answer);
  };
}
