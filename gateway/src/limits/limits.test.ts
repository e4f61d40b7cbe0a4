import { OutpostError } from '@outpost/shared/errors';
import { describe, expect, it } from 'vitest';
import { checkLimits } from './check-limits.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { measureInput } from './measure-input.ts';
import { measureText } from './measure-text.ts';

const refusalOf = (measure: Partial<Limits>): OutpostError | null => {
  try {
    checkLimits(measure, DEFAULT_LIMITS);
    return null;
  } catch (error) {
    return error as OutpostError;
  }
};

describe('the limits of an operation', () => {
  it.each(Object.entries(DEFAULT_LIMITS) as [keyof Limits, number][])(
    'let %s of %d pass and refuse one more, saying both',
    (what, limit) => {
      expect(refusalOf({ [what]: limit })).toBeNull();
      const refusal = refusalOf({ [what]: limit + 1 });
      expect(refusal?.extensions).toMatchObject({ code: 'TOO_COMPLEX', what, limit, cost: limit + 1 });
      for (const text of Object.values(refusal?.extensions['messages'] as Record<string, string>)) {
        expect(text).toContain(String(limit));
        expect(text).toContain(String(limit + 1));
      }
    },
  );

  it('say a number even where the cost is beyond all numbers', () => {
    expect(refusalOf({ cost: Number.POSITIVE_INFINITY })?.extensions['cost']).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('a document before it is parsed', () => {
  it.each([
    ['{ a }', 3, 1],
    ['{ a(b: [[1]]) { c } }', 15, 4],
    ['# only a comment', 0, 0],
    ['', 0, 0],
    ['{ a "', 2, 1],
  ])('%s', (text, tokens, nesting) => {
    expect(measureText(text)).toEqual({ tokens, nesting });
  });

  it('is counted however deep its brackets are nested', () => {
    expect(measureText('['.repeat(200_000))).toEqual({ tokens: 200_000, nesting: 200_000 });
  });
});

describe('variables', () => {
  it.each([
    [{}, 0, 0, 0],
    [{ a: 1, b: null }, 0, 2, 1],
    [{ ids: ['x', 'y', 'z'], input: { at: { longitude: 1 } } }, 3, 7, 3],
  ])('%o', (variables, listItems, inputValues, inputDepth) => {
    expect(measureInput(variables)).toEqual({ listItems, inputValues, inputDepth });
  });

  it('are measured however deep they are nested', () => {
    const deep = JSON.parse(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(measureInput(deep).inputDepth).toBe(100_000);
  });
});
