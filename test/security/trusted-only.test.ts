import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DASHBOARD_DIR } from '@outpost/gateway/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { Door } from '../support/door.ts';
import { FIRST } from '../support/set-up.ts';

const trusted = Object.entries(
  JSON.parse(readFileSync(join(DASHBOARD_DIR, 'trusted-documents.json'), 'utf8')) as Record<string, string>,
);
const [hash, text] = trusted.find(([, one]) => one.includes('query EquipmentList')) ?? ['', ''];

describe('a desk that is no demo', () => {
  let desk: Desk;
  let door: Door;
  beforeAll(async () => {
    // Its first administrator makes a key with a document of the test's own.
    desk = await startDesk({ database: process.env['OUTPOST_TEST_POSTGRES'] ? 'native' : 'embedded', demo: false });
    await desk.powerCut();
    await desk.startAgain({ FREE_QUERIES: undefined });
    door = new Door(desk.url);
    await door.signIn(FIRST);
  }, 400_000);
  afterAll(() => desk?.close(), 60_000);

  it('runs the dashboard’s documents for a person, by hash or by text', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    for (const body of [{ extensions }, { documentId: hash }, { query: text }]) {
      const answer = await door.ask('POST', '/graphql', body);
      expect(answer).toMatchObject({ status: 200, body: { data: { equipmentItems: {} } } });
    }
  });

  it('runs no other for a person, changes and subscriptions included', async () => {
    for (const query of ['{ viewer { id } }', 'mutation { __typename }', `${text} `]) {
      const answer = await door.ask('POST', '/graphql', { query });
      expect(answer.status).toBe(403);
      expect(answer.body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'DOCUMENT_NOT_TRUSTED' } }]);
    }
    const stream = await door.ask('POST', '/graphql/stream', { query: 'subscription { changes { id } }' });
    expect(stream.body).toContain('DOCUMENT_NOT_TRUSTED');
  });

  it('runs them for a key that is allowed free queries', async () => {
    expect(await desk.graph.read('{ viewer { role } }')).toEqual({ viewer: { role: 'ADMINISTRATOR' } });
  });
});
