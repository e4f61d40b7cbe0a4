import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutpostError } from '@outpost/shared/errors';
import { openLog } from '@outpost/shared/log';
import { afterEach, describe, expect, it } from 'vitest';
import type { Caller } from '../context.ts';
import { aCaller, openSmallGateway, type SmallGateway, type SmallGatewayWanted } from '../testing/small-gateway.ts';

let gateway: SmallGateway;
const open = async (wanted: SmallGatewayWanted = {}): Promise<SmallGateway> => {
  gateway = await openSmallGateway(wanted);
  return gateway;
};
afterEach(() => gateway?.close());

interface Body {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}
const read = async (response: Response) => {
  const body = (await response.json()) as Body;
  return { status: response.status, data: body.data, error: body.errors?.[0], headers: response.headers };
};
const NOTE = 'query Note($id: ID!) { note(id: $id) { id text } }';
const hash = createHash('sha256').update(NOTE).digest('hex');
const aKey = (freeQueries: boolean): Caller =>
  aCaller({ via: 'KEY', keyScope: { reads: ['*'], writes: [], freeQueries } });

describe('where only trusted documents run', () => {
  const openTrusting = async (caller: Caller) => {
    const folder = await mkdtemp(join(tmpdir(), 'outpost-documents-'));
    await writeFile(join(folder, 'trusted-documents.json'), JSON.stringify({ [hash]: NOTE }));
    await open({ edge: { freeQueries: 'keys' }, callerOf: async () => caller, http: { dashboardDir: folder } });
    await rm(folder, { recursive: true });
    return gateway;
  };
  const persistedQuery = { version: 1, sha256Hash: hash };
  const variables = { id: '1' };

  it.each([
    ['by their hash', { extensions: { persistedQuery }, variables }],
    ['by their id', { documentId: hash, variables }],
    ['by their text', { query: NOTE, variables }],
    ['by both', { query: NOTE, extensions: { persistedQuery }, variables }],
  ])('a session runs them %s', async (_how, body) => {
    const { post } = await openTrusting(aCaller());
    expect((await read(await post(body))).data).toEqual({ note: { id: '1', text: 'first' } });
  });

  it.each([
    ['another document', { query: '{ note(id: 1) { id } }' }, 'FORBIDDEN', 'DOCUMENT_NOT_TRUSTED'],
    ['a hash that is not known', { documentId: '0'.repeat(64) }, 'BAD_USER_INPUT', 'PERSISTED_QUERY_NOT_FOUND'],
    ['a hash of another text', { query: '{ note(id: 1) { id } }', documentId: hash }, 'BAD_USER_INPUT', undefined],
  ])('a session is refused %s', async (_what, body, code, reason) => {
    const { post, asked } = await openTrusting(aCaller());
    const { error } = await read(await post(body));
    expect(error?.extensions).toMatchObject({ code, ...(reason && { reason }) });
    expect(asked.size).toBe(0);
  });

  it('a key runs others when it is allowed free queries, else not', async () => {
    const free = { query: '{ note(id: 1) { id } }' };
    const allowed = await openTrusting(aKey(true));
    expect((await read(await allowed.post(free))).data).toEqual({ note: { id: '1' } });
    await allowed.close();
    const { post } = await openTrusting(aKey(false));
    expect((await read(await post(free))).status).toBe(403);
  });
});

describe('a request of the graph', () => {
  it('is refused over a limit in the reader’s language, with limit and cost, and nothing runs', async () => {
    const { post, asked } = await open();
    const query = '{ notes(first: 1001) { id } }';
    const chinese = await read(await post({ query }));
    expect(chinese.error?.message).toContain('上限为 1000');
    expect(chinese.error?.extensions).toEqual({ code: 'TOO_COMPLEX', what: 'pageSize', limit: 1000, cost: 1001 });
    const english = aCaller();
    english.claims.language = 'en-US';
    await gateway.close();
    const other = await open({ callerOf: async () => english });
    expect((await read(await other.post({ query }))).error?.message).toContain('at most 1000');
    expect(asked.size + other.asked.size).toBe(0);
  });

  it.each([
    ['a query', '{ __schema { queryType { name } } }'],
    ['a query of one type', '{ __type(name: "Note") { name } }'],
  ])('may not ask for the schema by %s where that is switched off', async (_what, query) => {
    const { post } = await open({ edge: { introspection: false } });
    expect((await read(await post({ query }))).error?.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await read(await post({ query: '{ __typename }' }))).data).toEqual({ __typename: 'Query' });
  });

  it('never tells what broke inside', async () => {
    const { post } = await open();
    const { error, data } = await read(await post({ query: '{ fails }' }));
    expect(data).toEqual({ fails: null });
    expect(error?.extensions).toEqual({ code: 'INTERNAL' });
    expect(JSON.stringify(error)).not.toMatch(/select|home|db\.internal|stack/);
  });

  it('changes nothing by GET', async () => {
    const { url } = await open();
    const answer = await fetch(`${url}/graphql?query=${encodeURIComponent('mutation { write(text: "x") { id } }')}`);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect((await read(await fetch(`${url}/graphql?query={note(id:1){text}}`))).data).toEqual({
      note: { text: 'first' },
    });
  });

  it.each([
    ['text/plain', '{"query":"{ __typename }"}', 415],
    ['application/x-www-form-urlencoded', 'query={__typename}', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/graphql', '{ __typename }', 415],
    ['application/json', '{"query":', 400],
    ['application/json', '', 400],
    ['application/json', '[{"query":"{ __typename }"}]', 400],
  ])('of the type %s with the body %s is refused by %d and a code', async (type, body, status) => {
    const { post } = await open();
    const answer = await read(await post(body, { 'content-type': type }));
    expect(answer.status).toBe(status);
    expect(answer.error?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the size of a request', () => {
  const MIB = 1024 * 1024;
  const upload = (characters: number) => ({
    query: 'mutation ($input: InstallMapLayerInput!) { installMapLayer(input: $input) { id } }',
    variables: { input: { features: { type: 'FeatureCollection', note: 'x'.repeat(characters) } } },
  });

  it('is at most one MiB, and the refusal says so', async () => {
    const { post } = await open();
    expect((await read(await post({ query: '{ __typename }', padding: 'x'.repeat(MIB - 100) }))).status).toBe(200);
    const { status, error } = await read(await post({ query: '{ __typename }', padding: 'x'.repeat(MIB) }));
    expect(status).toBe(413);
    expect(error?.extensions).toMatchObject({ code: 'TOO_COMPLEX', what: 'bodyBytes', limit: MIB });
  });

  it('may be 32 MiB for an import of county data and for nothing else', async () => {
    const { post } = await open();
    const path = '/graphql/upload';
    expect((await read(await post(upload(31 * MIB), {}, path))).data).toEqual({ installMapLayer: { id: '1' } });
    expect((await read(await post(upload(32 * MIB), {}, path))).status).toBe(413);
    const mixed = 'mutation { write(text: "x") { id } installMapLayer(input: { features: "x" }) { id } }';
    for (const query of [
      '{ notes { id } }',
      mixed,
      'mutation { ...M } fragment M on Mutation { write(text: "x") { id } }',
    ]) {
      expect((await read(await post({ query }, {}, path))).error?.extensions['code'], query).toBe('FORBIDDEN');
    }
  });
});

describe('how often one may ask', () => {
  const query = '{ __typename }';

  it('is counted for each session and key, and says when to come again', async () => {
    let id = 'one';
    const { post } = await open({ edge: { requestsPerMinute: 2 }, callerOf: async () => aCaller({ id }) });
    expect((await post({ query })).status).toBe(200);
    expect((await post({ query })).status).toBe(200);
    const { status, error, headers } = await read(await post({ query }));
    expect(status).toBe(429);
    expect(error?.extensions['code']).toBe('RATE_LIMITED');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    id = 'another';
    expect((await post({ query })).status).toBe(200);
  });

  it('is counted by address for those who are nobody', async () => {
    const { post } = await open({
      edge: { signedOutRequestsPerMinute: 2 },
      callerOf: async () => {
        throw new OutpostError('UNAUTHENTICATED', { zh: '请先登录', en: 'Sign in' });
      },
    });
    const codes: unknown[] = [];
    for (let n = 0; n < 3; n += 1) codes.push((await read(await post({ query }))).error?.extensions['code']);
    expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'RATE_LIMITED']);
  });
});

describe('a connection that does nothing', () => {
  it.each([
    ['whose headers never end', 'GET /graphql HTTP/1.1\r\nhost: localhost\r\nx-a: 1\r\n'],
    [
      'whose body never ends',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    ],
  ])('%s is closed', async (_what, text) => {
    const waits = { headers: 200, request: 400, check: 50, answer: 5_000, uploadAnswer: 5_000 };
    const { url } = await open({ http: { waits } });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(text);
    const said = await new Promise<string>((closed) => {
      let all = '';
      socket.on('data', (part) => {
        all += part.toString();
      });
      socket.on('close', () => closed(all));
    });
    expect(said).toMatch(/^HTTP\/1\.1 408/);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a browser to this server', async () => {
    const { url } = await open({ edge: { trustedProxies: ['127.0.0.1', '::1'] } });
    const { headers } = await fetch(`${url}/health/live`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self';script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
    const secure = await fetch(`${url}/health/live`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(secure.headers.get('strict-transport-security')).toContain('max-age=');
  });
});

describe('the log', () => {
  it('holds nothing of what a request carries, even when all of it goes wrong', async () => {
    let written = '';
    const log = openLog('trace', 'gateway', {
      write: (line) => {
        written += line;
      },
    });
    const { post } = await open({
      http: { log },
      callerOf: async () => {
        throw Object.assign(new Error('the database is gone'), { parameters: ['secret-0'] });
      },
    });
    const secrets = { cookie: 'outpost.session=secret-1', authorization: 'Bearer secret-2', 'x-api-key': 'secret-3' };
    const body = { query: 'mutation { write(text: "secret-4") { id } }', variables: { password: 'secret-5' } };
    const { error, status } = await read(await post(body, secrets));
    expect([status, error?.extensions['code']]).toEqual([500, 'INTERNAL']);
    expect(written).toContain('the database is gone');
    expect(written).not.toMatch(/secret-\d/);
  });
});
