import { presentError } from '@outpost/shared/localise-errors';
import type { GraphQLFormattedError } from 'graphql';
import { explainCoercion } from './explain-coercion.ts';
import { shortened } from './shorten.ts';

const REFUSED_BY_GRAPHQL = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

function coded(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const presented = presentError(formatted, error);
  const { serviceName: _service, ...extensions } = { ...presented.extensions };
  const code = extensions['code'];
  if (code === 'BAD_USER_INPUT' && extensions['messages'] === undefined) {
    const fault = explainCoercion(presented.message);
    if (fault) return { ...presented, message: fault.messages.zh, extensions: { ...extensions, ...fault } };
  }
  if (typeof code === 'string' && REFUSED_BY_GRAPHQL.has(code)) {
    return { ...presented, extensions: { ...extensions, code: 'BAD_USER_INPUT', reason: code } };
  }
  return { ...presented, extensions };
}

/** What a client of the public graph sees of an error: a code of ours, in both languages where we know the fault. */
export const presentGatewayError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
  shortened(coded(formatted, error));
