import { inLanguage, type Language } from '@outpost/shared/localise-errors';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from '../limits/refusal.ts';
import { presentGatewayError } from './present-error.ts';

const errorsOf = (error: unknown): readonly GraphQLError[] => {
  if (error instanceof Refusal) return error.errors;
  if (error instanceof GraphQLError) return [error];
  return [new GraphQLError('internal', { originalError: error instanceof Error ? error : new Error(String(error)) })];
};

const withoutHttp = ({ extensions, ...error }: GraphQLFormattedError): GraphQLFormattedError => {
  const { http: _http, ...rest } = { ...extensions };
  return { ...error, extensions: rest };
};

/** The answer to a request that was refused before it ran, in the reader's language; what is not ours has no detail. */
export function presentRefusal(error: unknown, language: Language): FormattedExecutionResult {
  const errors = errorsOf(error).map((one) =>
    withoutHttp(inLanguage(presentGatewayError(one.toJSON(), one), language, false)),
  );
  return { errors };
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status of an answer without data, by the code of its first error; `otherwise` for those that are about the operation. */
export function statusOfRefusal({ errors }: FormattedExecutionResult, otherwise: number): number {
  return STATUS[String(errors?.[0]?.extensions?.['code'])] ?? otherwise;
}
