import { useEffect, useState } from 'react';
import { type AnyVariables, type UseQueryArgs, type UseQueryResponse, useQuery } from 'urql';

const AGAIN_MS = 4000;
/** An answer that was overtaken is asked for again at once, but not in a circle without a pause. */
const OVERTAKEN_MS = 100;

/**
 * A query whose last answer stays on the screen when asking again fails: an officer must never see "no incidents"
 * because a request was lost. A lost request is repeated until it is answered. So is one that a change overtook: what
 * the change made stale while the answer was on its way is missing in the cache, which then says `null`, without an error.
 */
export function useKeptQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): UseQueryResponse<Data, Variables> {
  const [state, again] = useQuery(args);
  const [kept, setKept] = useState(state.data);
  const answered = state.data !== undefined && state.data !== null;
  if (answered && state.data !== kept) setKept(state.data);
  const lost = state.error?.networkError !== undefined && !state.fetching;
  const overtaken = state.data === null && state.error === undefined && !state.fetching;
  useEffect(() => {
    if (!lost && !overtaken) return;
    const timer = window.setTimeout(
      () => again({ requestPolicy: 'network-only' }),
      overtaken ? OVERTAKEN_MS : AGAIN_MS,
    );
    return () => window.clearTimeout(timer);
  }, [lost, overtaken, again]);
  const data = state.data ?? kept;
  return [data === undefined ? state : { ...state, data }, again];
}
