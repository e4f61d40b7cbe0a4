import { mapExchange } from '@urql/core';
import { sessionEnded } from './session';

export const SIGNED_OUT = 'UNAUTHENTICATED';

/** Notices when an answer says that the session no longer holds. */
export const noticeSignedOut = mapExchange({
  onResult: ({ error }) => {
    if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === SIGNED_OUT)) sessionEnded();
  },
});
