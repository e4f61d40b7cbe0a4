import { OutpostError } from '@outpost/shared/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { presentRefusal, statusOfRefusal } from '../errors/present-refusal.ts';
import { languageOf } from '../identity/language.ts';

const BAD_REQUEST = 400;

/** The web server's own refusals in words of ours. */
function ourError(error: FastifyError, request: FastifyRequest): unknown {
  if (error instanceof GraphQLError) return error;
  const { code, statusCode = 500 } = error;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const limit = request.routeOptions.bodyLimit;
    const cost = Number(request.headers['content-length'] ?? Number.NaN);
    return new OutpostError(
      'TOO_COMPLEX',
      { zh: `请求正文超过 ${limit} 字节`, en: `The body of the request is larger than ${limit} bytes` },
      { what: 'bodyBytes', limit, ...(Number.isFinite(cost) && { cost }) },
    );
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new OutpostError('BAD_USER_INPUT', {
      zh: '请求正文应为 application/json',
      en: 'The body of a request must be application/json',
    });
  }
  if (code === 'FST_ERR_HANDLER_TIMEOUT') {
    return new OutpostError('UNAVAILABLE', {
      zh: '处理超时，请核对结果后重试',
      en: 'It took too long; check what was done and try again',
    });
  }
  if (statusCode >= BAD_REQUEST && statusCode < 500) {
    return new OutpostError('BAD_USER_INPUT', {
      zh: '请求正文不是有效的 JSON',
      en: 'The body of the request is not valid JSON',
    });
  }
  return error;
}

/** Every refusal outside the graph looks like one of the graph: coded, in the reader's language, with no detail of ours. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const ours = ourError(error, request);
  if (!(ours instanceof GraphQLError)) request.log.error({ err: error }, 'a request failed');
  const answer = presentRefusal(ours, languageOf(request.headers));
  const wait = answer.errors?.[0]?.extensions?.['retryAfterSeconds'];
  if (typeof wait === 'number') reply.header('retry-after', wait);
  const { statusCode = BAD_REQUEST } = error;
  return reply.code(statusOfRefusal(answer, statusCode < 500 ? statusCode : BAD_REQUEST)).send(answer);
}
