import { GraphQLError } from 'graphql';
import type { Answers } from '../answers/answers.ts';
import { type Caller, gatewayContext } from '../context.ts';
import type { Admission } from '../limits/admission.ts';

/** Asks the graph as the caller would: what the caller may not see or do there, is refused here likewise. */
export type AskGraph = <T>(caller: Caller, query: string, variables: Record<string, unknown>) => Promise<T>;

/** Refuses a caller that may not run a document, an API key for example that was not given its fields. */
export const mayRun =
  (admission: Admission) =>
  ({ keyScope }: Caller, query: string): void => {
    admission.admit(
      { query, hash: null, operationName: null, variables: {} },
      { freeQueries: true, upload: false, keyScope },
    );
  };

/** Documents of ours: whoever may run only trusted ones may run these. */
export const askGraph =
  (admission: Admission, answers: Answers): AskGraph =>
  async <T>(caller: Caller, query: string, variables: Record<string, unknown>) => {
    const rights = { freeQueries: true, upload: false, keyScope: caller.keyScope };
    const operation = admission.admit({ query, hash: null, operationName: null, variables }, rights);
    const { data, errors } = await answers.answer(operation, gatewayContext(caller));
    const [error] = errors ?? [];
    if (error) throw new GraphQLError(error.message, { ...(error.extensions && { extensions: error.extensions }) });
    return data as T;
  };
