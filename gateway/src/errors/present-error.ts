import { presentError } from '@outpost/shared/localise-errors';
import type { GraphQLFormattedError } from 'graphql';
import { explainCoercion } from './explain-coercion.ts';

const REFUSED_BY_GRAPHQL = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/** What a client of the public graph sees of an error: a code of ours, in both languages where we know the fault. */
export function presentGatewayError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const presented = presentError(formatted, error);
  const { serviceName: _service, ...extensions } = { ...presented.extensions };
  const code = extensions['code'];
  if (code === 'BAD_USER_INPUT' && extensions['messages'] === undefined) {
    const fault = explainCoercion(presented.message);
    if (fault) return { ...presented, message: fault.messages.zh, extensions: { ...extensions, ...fault } };
  }
  if (typeof code === 'string' && REFUSED_BY_GRAPHQL.has(code)) {
    const tooLong = presented.message.includes('tokens. Parsing aborted');
    return {
      ...presented,
      extensions: { ...extensions, code: tooLong ? 'TOO_COMPLEX' : 'BAD_USER_INPUT', reason: code },
    };
  }
  return { ...presented, extensions };
}
