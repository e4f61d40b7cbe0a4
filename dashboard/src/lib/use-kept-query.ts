import { useEffect, useState } from 'react';
import { type AnyVariables, type UseQueryArgs, type UseQueryResponse, useQuery } from 'urql';

const AGAIN_MS = 4000;

/**
 * A query whose last answer stays on the screen when asking again fails: an officer must never see "no incidents"
 * because a request was lost. A lost request is repeated until it is answered.
 */
export function useKeptQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): UseQueryResponse<Data, Variables> {
  const [state, again] = useQuery(args);
  const [kept, setKept] = useState(state.data);
  if (state.data !== undefined && state.data !== kept) setKept(state.data);
  const lost = state.error?.networkError !== undefined && !state.fetching;
  useEffect(() => {
    if (!lost) return;
    const timer = window.setTimeout(() => again({ requestPolicy: 'network-only' }), AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [lost, again]);
  const data = state.data ?? kept;
  return [data === undefined ? state : { ...state, data }, again];
}
