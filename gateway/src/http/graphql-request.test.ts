import type { OutpostError } from '@outpost/shared/errors';
import { describe, expect, it } from 'vitest';
import { operationRequest, operationRequestOfUrl } from './graphql-request.ts';

const plain = { query: '{ a }', hash: null, operationName: null, variables: {} };
const hash = 'f'.repeat(64);

describe('a request of GraphQL over HTTP', () => {
  it.each([
    [{ query: '{ a }' }, plain],
    [{ query: '{ a }', variables: null, operationName: null, extensions: null }, plain],
    [
      { query: '{ a }', variables: { n: 1 }, operationName: 'A' },
      { ...plain, variables: { n: 1 }, operationName: 'A' },
    ],
    [{ documentId: hash }, { ...plain, query: null, hash }],
    [{ documentId: `sha256:${hash}` }, { ...plain, query: null, hash }],
    [
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { ...plain, query: null, hash },
    ],
  ])('%o is understood', (body, request) => {
    expect(operationRequest(body)).toEqual(request);
  });

  it.each([
    [null, undefined],
    ['text', undefined],
    [[{ query: '{ a }' }], undefined],
    [{}, 'query'],
    [{ query: '' }, 'query'],
    [{ query: 1 }, 'query'],
    [{ query: '{ a }', variables: [] }, 'variables'],
    [{ query: '{ a }', variables: '{}' }, 'variables'],
    [{ query: '{ a }', operationName: 1 }, 'operationName'],
    [{ query: '{ a }', extensions: 'x' }, 'extensions'],
    [{ extensions: { persistedQuery: 1 } }, 'persistedQuery'],
    [{ extensions: { persistedQuery: { sha256Hash: 1 } } }, 'sha256Hash'],
  ])('%o is refused and names %s', (body, field) => {
    const refusal = (() => {
      try {
        return operationRequest(body);
      } catch (error) {
        return (error as OutpostError).extensions;
      }
    })();
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', ...(field && { field }) });
  });

  it('is read from a URL too, each parameter once', () => {
    const url = (search: string) => `/graphql?${search}`;
    expect(operationRequestOfUrl(url('query=%7Ba%7D&variables=%7B%22n%22%3A1%7D'))).toEqual({
      ...plain,
      query: '{a}',
      variables: { n: 1 },
    });
    for (const bad of ['query=a&query=b', 'query=a&variables=x', 'query=a&variables=1', '']) {
      expect(() => operationRequestOfUrl(url(bad)), bad).toThrow();
    }
  });
});
