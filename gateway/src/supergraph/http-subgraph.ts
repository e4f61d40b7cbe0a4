import { type Audience, signRequest } from '@outpost/shared/signed-request';
import { Pool } from 'undici';
import { claimsOf, type SubgraphSource } from './data-source.ts';
import { PATIENCE, type Patience, patienceFor, unavailable } from './patience.ts';

/** Connections that the gateway holds open to one service. */
const CONNECTIONS = 16;

/** A service in a process of its own, over HTTP with keep-alive; each request is signed for its body. */
export function httpSubgraph(
  url: string,
  audience: Audience,
  patience: Patience = PATIENCE,
): SubgraphSource & { close: () => Promise<void> } {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  return {
    async process(options) {
      const { query, variables, operationName } = options.request;
      const body = JSON.stringify({ query, variables, operationName });
      const asked = patienceFor(query, patience);
      try {
        const response = await pool.request({
          method: 'POST',
          path: pathname,
          headers: {
            'content-type': 'application/json',
            ...signRequest(claimsOf(options), body, audience, Date.now()),
          },
          body,
          signal: AbortSignal.timeout(asked.ms),
        });
        return (await response.body.json()) as Awaited<ReturnType<SubgraphSource['process']>>;
      } catch {
        throw unavailable(audience.service, asked);
      }
    },
    close: () => pool.destroy(),
  };
}
