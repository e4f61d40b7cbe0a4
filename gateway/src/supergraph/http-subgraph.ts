import { OutpostError } from '@outpost/shared/errors';
import { type Audience, signRequest } from '@outpost/shared/signed-request';
import { Pool } from 'undici';
import { claimsOf, type SubgraphSource } from './data-source.ts';

/** Connections that the gateway holds open to one service. */
const CONNECTIONS = 16;
/** A picture that takes longer is no longer of use. */
const TIMEOUT_MS = 15_000;

/** A service in a process of its own, over HTTP with keep-alive; each request is signed for its body. */
export function httpSubgraph(url: string, audience: Audience): SubgraphSource & { close: () => Promise<void> } {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  return {
    async process(options) {
      const { query, variables, operationName } = options.request;
      const body = JSON.stringify({ query, variables, operationName });
      try {
        const response = await pool.request({
          method: 'POST',
          path: pathname,
          headers: {
            'content-type': 'application/json',
            ...signRequest(claimsOf(options), body, audience, Date.now()),
          },
          body,
        });
        return (await response.body.json()) as Awaited<ReturnType<SubgraphSource['process']>>;
      } catch {
        throw new OutpostError('UNAVAILABLE', {
          zh: `${audience.service} 服务暂不可用，请稍后重试`,
          en: `The service ${audience.service} is not available at the moment; try again`,
        });
      }
    },
    close: () => pool.close(),
  };
}
