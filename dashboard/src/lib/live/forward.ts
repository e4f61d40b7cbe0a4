import { stringifyDocument } from '@urql/core';
import { createClient, NetworkError } from 'graphql-sse';
import type { ChangesSubscription } from '../../generated/graphql';
import { persistedQuery } from '../by-hash';
import { isPersonalRefusal } from '../personal-refusals';
import { preferences } from '../preferences';
import { onSignedInAgain, sessionEnded } from '../session';
import { SIGNED_OUT } from '../signed-out';
import { ChangeSource, type Feed } from './change-source';
import type { Change } from './fold';
import { ChangesDocument } from './queries';
import { setLiveState } from './status';

// The feed bypasses the client's exchanges.
const extensions = persistedQuery(ChangesDocument);
const query = extensions ? '' : stringifyDocument(ChangesDocument);

const sse = createClient({
  url: '/graphql/stream',
  headers: () => ({ 'accept-language': preferences().language }),
  retryAttempts: 0,
});

/** The stream was refused before it began. */
const isSignedOut = (cause: unknown): boolean => cause instanceof NetworkError && cause.response?.status === 401;

function connect(after: string | null, feed: Feed): () => void {
  let code: string | null = null;
  const stop = sse.subscribe<ChangesSubscription>(
    { query, variables: { after }, ...(extensions && { extensions }) },
    {
      next: ({ data, errors }) => {
        const told = errors?.find((error) => !isPersonalRefusal(error))?.extensions?.['code'];
        if (typeof told === 'string') code = told;
        if (data?.changes) feed.changed(data.changes);
      },
      error: (cause) => {
        if (isSignedOut(cause)) sessionEnded();
        feed.closed(code);
      },
      complete: () => {
        if (code === SIGNED_OUT) sessionEnded();
        feed.closed(code);
      },
    },
    { connected: () => feed.opened() },
  );
  return stop;
}

/** Opens the live feed for as long as somebody listens to its batches. */
export function forwardChanges(publish: (changes: Change[]) => void): () => void {
  const source = new ChangeSource({ connect, publish, state: setLiveState, now: Date.now });
  const hurry = () => source.hurry();
  const lost = () => setLiveState('offline');
  window.addEventListener('online', hurry);
  window.addEventListener('offline', lost);
  document.addEventListener('visibilitychange', hurry);
  const stopWaiting = onSignedInAgain(hurry);
  source.start();
  return () => {
    window.removeEventListener('online', hurry);
    window.removeEventListener('offline', lost);
    document.removeEventListener('visibilitychange', hurry);
    stopWaiting();
    source.stop();
  };
}
