import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from 'vitest';
import { storableTexts, unstorable } from './storable-texts.ts';

describe('texts among variables', () => {
  it.each([
    [{ input: { title: '事故 👩‍🚒 \u202e\n', tags: ['a', null], n: 1 } }, null],
    [{ id: 'a\u0000' }, 'id'],
    [{ input: { rows: [{ name: 'a' }, { name: '\ud83d' }] } }, 'input.rows.1.name'],
    [{ input: { area: { type: '\u0000', coordinates: [] } } }, 'input.area.type'],
  ])('%j: %s', (variables, path) => {
    expect(unstorable(variables)).toBe(path);
  });

  it('are looked for however deep they stand', () => {
    const deep = JSON.parse(`{"a":${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}}`);
    expect(unstorable(deep)).toHaveLength(2 * 100_000 + 1);
  });
});

describe('a service that is sent a text which no database can store', () => {
  const server = new ApolloServer({
    typeDefs: 'input In { text: String } type Query { say(text: String, in: In): String }',
    resolvers: { Query: { say: (_root: unknown, given: object) => JSON.stringify(given) } },
    plugins: [storableTexts()],
  });
  const ask = async (query: string, variables = {}) => {
    const { body } = await server.executeOperation({ query, variables });
    return body.kind === 'single' ? (body.singleResult.errors?.[0]?.extensions ?? body.singleResult.data) : null;
  };

  it.each([
    ['query ($t: String) { say(text: $t) }', { t: '\u0000' }, 't'],
    ['{ say(text: "a\\u0000") }', {}, 'text'],
    ['{ say(in: { text: "\\u{0}" }) }', {}, 'text'],
    ['query ($t: String = "\\u{0}") { say(text: $t) }', {}, 't'],
  ])('%s refuses it', async (query, variables, field) => {
    expect(await ask(query, variables)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('takes every other text', async () => {
    expect(await ask('{ say(text: "\\uD83D\\uDE00 \\u{1F600} \\n", in: { text: """a""" }) }')).toHaveProperty('say');
  });
});
