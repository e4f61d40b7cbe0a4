import { randomUUID } from 'node:crypto';
import { createClient, NetworkError } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import type { Running } from '../support/desk.ts';
import { Door } from '../support/door.ts';
import { eventually } from '../support/eventually.ts';
import { graphAt } from '../support/graph.ts';
import { aReport, newKey } from '../support/inputs.ts';

const CREATE =
  'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { token account { id version } } }';
const KEY = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key apiKey { id version } } }';
const REVOKE = 'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { id } }';
const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }';
const COUNT = '{ incidents { totalCount } }';
const VIEWER = '{ viewer { name role county } }';
const PASSWORD = 'k7#plum-boat-in-the-desert';

interface Counted {
  incidents: { totalCount: number };
}

/** Nobody acts unnamed: people sign in, systems show a key, and both can be sent away at once. */
export const signingIn = (world: () => Running): void => {
  const invited = async (role: string, changed: object = {}) => {
    const email = `${role.toLowerCase()}-${randomUUID().slice(0, 8)}@county.example`;
    const input = { idempotencyKey: newKey(), name: '新同事', email, role, ...changed };
    const { createAccount } = await world().graph.read<{
      createAccount: { token: string; account: { id: string; version: number } };
    }>(CREATE, { input });
    const door = new Door(world().url);
    await door.post('/auth/invitation/accept', { token: createAccount.token, password: PASSWORD });
    return { door, email, ...createAccount.account };
  };
  const aKey = async (changed: object) => {
    const input = {
      idempotencyKey: newKey(),
      name: '数据中心',
      role: 'DUTY_OFFICER',
      reads: [],
      writes: [],
      freeQueries: true,
      ...changed,
    };
    const { createApiKey } = await world().graph.read<{
      createApiKey: { key: string; apiKey: { id: string; version: number } };
    }>(KEY, { input });
    return {
      ...createApiKey.apiKey,
      graph: graphAt(world().url, createApiKey.key),
      running: { url: world().url, key: createApiKey.key },
    };
  };

  describe('whoever asks without a session or a key', () => {
    it.each([
      ['zh-CN', /登录/],
      ['en-US', /Sign in/],
    ])('is told to sign in, in the language %s, also on the stream', async (language, words) => {
      for (const path of ['/graphql', '/graphql/stream']) {
        const accept = path.endsWith('stream') ? 'text/event-stream' : 'application/json';
        const answer = await new Door(world().url).ask(
          'POST',
          path,
          { query: VIEWER },
          { 'accept-language': language, accept },
        );
        expect(answer.status).toBe(401);
        expect(answer.body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
        expect(answer.body.errors[0].message).toMatch(words);
      }
    });

    it('is refused with a key that nobody has', async () => {
      const stranger = graphAt(world().url, `outpost_${'x'.repeat(43)}`);
      expect(await stranger.refused(VIEWER)).toMatchObject({ code: 'UNAUTHENTICATED' });
    });
  });

  describe('a person who was invited', () => {
    it('chooses a password by the link, once, and comes in with the role that was given', async () => {
      const { door, email } = await invited('OBSERVER');
      expect(await door.read(VIEWER)).toEqual({ viewer: { name: '新同事', role: 'OBSERVER', county: '653130' } });
      const again = new Door(world().url);
      expect(await again.signIn({ email, password: PASSWORD })).toEqual({ secondFactor: false });
      expect((await again.graph(REPORT, { input: aReport() })).body.errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    });

    it('is gone with the sign-out: a stolen cookie is worth nothing, and the open stream ends', async () => {
      const { door } = await invited('OBSERVER');
      const stolen = door.copy();
      expect((await stolen.graph(VIEWER)).status).toBe(200);
      const ends: unknown[] = [];
      const client = createClient({
        url: new URL('/graphql/stream', world().url).toString(),
        headers: { cookie: stolen.cookie },
        retryAttempts: 0,
      });
      let connected = false;
      client.subscribe(
        { query: 'subscription { changes { id } }' },
        {
          next: ({ errors }) => ends.push(errors?.[0]?.extensions?.['code']),
          error: (error) => ends.push(error),
          complete: () => ends.push('complete'),
        },
        {
          connected: () => {
            connected = true;
          },
        },
      );
      await eventually('the stream is open', () => connected);
      await door.post('/auth/sign-out');
      await eventually('the stream has ended', () => ends.length > 0);
      expect(ends).toContain('UNAUTHENTICATED');
      expect((await stolen.graph(VIEWER)).status).toBe(401);
      client.dispose();
    });

    it('does nothing that another site sends in their name', async () => {
      const { door } = await invited('DUTY_OFFICER');
      const before = await world().graph.read<Counted>(COUNT);
      const elsewhere = door.copy('http://evil.example');
      const answer = await elsewhere.graph(REPORT, { input: aReport() });
      expect(answer.status).toBe(403);
      expect(answer.body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(await world().graph.read<Counted>(COUNT)).toEqual(before);
    });

    it('is stopped at once when the account is suspended', async () => {
      const { door, id } = await invited('OBSERVER');
      const { account } = await world().graph.read<{ account: { version: number } }>(
        'query ($id: ID!) { account(id: $id) { version } }',
        { id },
      );
      const input = { id, expectedVersion: account.version, suspended: true };
      await world().graph.read(
        'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { suspendedAt } }',
        { input },
      );
      expect((await door.graph(VIEWER)).status).toBe(401);
    });
  });

  describe('another system with a key', () => {
    it('reads and writes what the key names', async () => {
      const { graph } = await aKey({
        reads: ['Query.incidents', 'Incident.id', 'Incident.title'],
        writes: ['Mutation.reportIncident'],
      });
      await graph.read(REPORT, { input: aReport() });
      await graph.read('{ incidents(first: 1) { nodes { id title } totalCount } }');
    });

    it.each([
      ['a field', '{ incidents(first: 1) { nodes { id summary } } }', 'Incident.summary'],
      ['a field under another name', '{ incidents(first: 1) { nodes { title: summary } } }', 'Incident.summary'],
      [
        'a field in a fragment',
        '{ incidents(first: 1) { nodes { ...F } } } fragment F on Incident { dispatches { id } }',
        'Incident.dispatches',
      ],
      ['a query', '{ experts(first: 1) { totalCount } }', 'Query.experts'],
    ])('is refused %s that the key does not name', async (_what, query, coordinate) => {
      const { graph } = await aKey({ reads: ['Query.incidents', 'Incident.id', 'Incident.title'] });
      const refusal = await graph.refused(query);
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', extensions: { coordinate } });
      expect(refusal.message).toContain(coordinate);
    });

    it('writes nothing that the key does not name', async () => {
      const { graph } = await aKey({ reads: ['*'] });
      const before = await world().graph.read<Counted>(COUNT);
      expect(await graph.refused(REPORT, { input: aReport() })).toMatchObject({
        extensions: { coordinate: 'Mutation.reportIncident' },
      });
      expect(await world().graph.read<Counted>(COUNT)).toEqual(before);
    });

    it('follows changes only when the key names them', async () => {
      const { running } = await aKey({ reads: ['Query.incidents'] });
      const reader = await readChanges(running);
      await eventually('the stream has ended', () => reader.hasEnded());
      expect(reader.refusals).toContain('FORBIDDEN');
      reader.close();
    });

    it('is cut off when the key is revoked, its open stream too', async () => {
      const { id, version, graph, running } = await aKey({ reads: ['*'] });
      const reader = await readChanges(running);
      await world().graph.read(REVOKE, { input: { id, expectedVersion: version } });
      await eventually('the stream has ended', () => reader.hasEnded());
      expect(reader.refusals.some((one) => one === 'UNAUTHENTICATED' || one instanceof NetworkError)).toBe(true);
      expect(await graph.refused(COUNT)).toMatchObject({ code: 'UNAUTHENTICATED' });
      reader.close();
    });
  });
};
