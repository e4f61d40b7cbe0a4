import { describe, expect, it } from 'vitest';
import { answerType, JSON_TYPE, RESULT_TYPE } from './answer-type.ts';

describe('the media type of an answer', () => {
  it.each([
    [undefined, JSON_TYPE],
    ['', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['application/graphql-response+json', RESULT_TYPE],
    ['application/graphql-response+json, application/json;q=0.9', RESULT_TYPE],
    ['application/json;q=0.5, application/graphql-response+json', RESULT_TYPE],
    ['application/graphql-response+json;q=0.1, application/json', JSON_TYPE],
    ['text/html, application/json;charset=UTF-8', JSON_TYPE],
    ['application/json;q=0', null],
    ['application/json; charset=latin1', null],
    ['text/html', null],
    ['application/jsonp', null],
  ])('for %s is %s', (accept, type) => {
    expect(answerType(accept)).toBe(type);
  });
});
