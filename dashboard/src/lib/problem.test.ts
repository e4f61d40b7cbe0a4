import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { toProblem } from './problem';

describe('a problem', () => {
  it('is put at the field that the server names, without repeating the name', () => {
    const error = new CombinedError({
      graphQLErrors: [
        { message: 'occurredAt：不能晚于现在', extensions: { code: 'BAD_USER_INPUT', field: 'input.occurredAt' } },
      ],
    });
    expect(toProblem(error)).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'occurredAt',
      message: '不能晚于现在',
      clause: null,
    });
  });

  it('keeps the clause that the plan’s rule cites', () => {
    const error = new CombinedError({
      graphQLErrors: [{ message: '须报同意', extensions: { code: 'PLAN_RULE', clause: '4.2' } }],
    });
    expect(toProblem(error)?.clause).toBe('4.2');
  });

  it('says NETWORK when no answer came', () => {
    expect(toProblem(new CombinedError({ networkError: new Error('refused') }))?.code).toBe('NETWORK');
  });

  it('is nothing when nothing went wrong', () => {
    expect(toProblem(undefined)).toBeNull();
  });
});
