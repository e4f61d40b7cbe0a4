import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import type { Running } from '../support/desk.ts';

/** Its audits have no world to ask while they are being listed, so the address comes later. */
export const graphqlOverHttp = (world: () => Running): void => {
  describe('GraphQL over HTTP, by the audits of graphql-http', () => {
    const audits = serverAudits({
      url: () => new URL('/graphql', world().url).toString(),
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...init.headers, 'x-api-key': world().key } }),
    });

    it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? null : result.reason).toBeNull();
    });
  });
};
