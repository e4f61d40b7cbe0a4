import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Running } from '../support/desk.ts';
import { ROOT } from '../support/processes.ts';
import { documentOf } from './hostile/ask-operation.ts';
import { operationsOf } from './hostile/places.ts';
import { validArguments } from './hostile/valid-arguments.ts';

const schema = buildSchema(readFileSync(join(ROOT, 'gateway/schema.graphql'), 'utf8'));
const operations = operationsOf(schema);

/** Who shows nothing, and who shows what nobody has given out. */
const NOBODIES: [string, Record<string, string>][] = [
  ['nothing', {}],
  ['a key that is none', { 'x-api-key': `outpost_${'A'.repeat(43)}` }],
  ['a bearer token that is none', { authorization: `Bearer outpost_${'A'.repeat(43)}` }],
  ['an empty key', { 'x-api-key': '' }],
  ['a cookie that is none', { cookie: `outpost.session_token=${'A'.repeat(32)}.${'B'.repeat(44)}` }],
  ['claims of an own making', { 'x-outpost-claims': 'e30', 'x-outpost-signature': '1.a.b' }],
];

const RECORD = '01990000-0000-7000-8000-000000000000';

/** Who is nobody gets nothing, wherever and whatever they ask. */
export const signedOut = (world: () => Running): void => {
  describe('somebody who is not signed in', () => {
    const ask = async (path: string, headers: Record<string, string>, body: object) => {
      const response = await fetch(new URL(path, world().url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    };
    const expectNothing = (answer: { status: number; text: string }) => {
      expect(answer.status).toBe(401);
      const { data, errors } = JSON.parse(answer.text);
      expect(data).toBeUndefined();
      expect(errors).toEqual([{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }]);
    };

    it.each(NOBODIES)(
      'and shows %s is refused every field of the graph alike, and nothing is written',
      async (_what, headers) => {
        const totals =
          '{ incidents { totalCount } units(filter: { includeRetired: true }) { totalCount } teams { totalCount } }';
        const before = await world().graph.read(totals);
        for (const operation of operations) {
          const variables = validArguments(operation, new Map());
          const body = { query: documentOf(operation, variables, null), variables };
          expectNothing(await ask('/graphql', headers, body));
        }
        expect(await world().graph.read(totals)).toEqual(before);
      },
    );

    it.each(['/graphql', '/graphql/stream', '/graphql/upload'])('is refused at %s whatever is sent', async (path) => {
      for (const body of [
        { query: 'subscription { changes { id } }' },
        { query: '{ __typename }' },
        { query: '{' },
        {},
        [],
      ]) {
        expectNothing(await ask(path, { accept: 'text/event-stream, */*' }, body));
      }
    });

    it.each([
      ['GET', `/attachments/${RECORD}`],
      ['GET', `/attachments/${RECORD}/thumbnail`],
      ['PUT', `/attachments/${RECORD}`],
      ['POST', `/archives/${RECORD}`],
      ['GET', `/archives/${RECORD}/${'0'.repeat(64)}`],
    ])('is refused %s %s', async (method, path) => {
      for (const [, headers] of NOBODIES) {
        const response = await fetch(new URL(path, world().url), { method, headers });
        expectNothing({ status: response.status, text: await response.text() });
      }
    });

    it('is told no more by GET', async () => {
      const response = await fetch(new URL('/graphql?query={viewer{id}}', world().url));
      expectNothing({ status: response.status, text: await response.text() });
    });
  });
};
