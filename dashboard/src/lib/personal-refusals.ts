import { CombinedError, mapExchange } from '@urql/core';
import type { GraphQLFormattedError } from 'graphql';

/** Whether an error says no more than that a personal field (a phone number, a caller's name) is not for this reader. */
export const isPersonalRefusal = ({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): boolean =>
  extensions?.['code'] === 'FORBIDDEN' && String(extensions['action']).startsWith('personal:');

/** What is left of an error without the refusals of personal fields. */
export function otherThanPersonal(error: CombinedError | undefined): CombinedError | undefined {
  if (!error?.graphQLErrors.some(isPersonalRefusal)) return error;
  const graphQLErrors = error.graphQLErrors.filter((one) => !isPersonalRefusal(one));
  if (graphQLErrors.length === 0 && !error.networkError) return undefined;
  return new CombinedError({
    graphQLErrors,
    ...(error.networkError && { networkError: error.networkError }),
    response: error.response,
  });
}

/**
 * A personal field that is not for the reader comes as null with an error of its own. Behind this exchange it is
 * empty, and the record around it is an answer like any other.
 */
export const personalRefusals = mapExchange({
  onResult: ({ error, ...result }) => {
    const rest = otherThanPersonal(error);
    return { ...result, ...(rest && { error: rest }) };
  },
});
