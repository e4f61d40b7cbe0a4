import { describe, expect, it } from 'vitest';
import { shortened } from './shorten.ts';

const long = 'x'.repeat(5_000);

describe('an error that leaves the gateway', () => {
  it('does not repeat at length what was sent', () => {
    const error = shortened({
      message: long,
      locations: Array.from({ length: 700 }, () => ({ line: 1, column: 1 })),
      extensions: { code: 'NOT_FOUND', id: long, messages: { zh: long, en: 'short' }, faults: [{ line: 1 }] },
    });
    expect(JSON.stringify(error).length).toBeLessThan(3_500);
    expect(error.extensions).toMatchObject({ code: 'NOT_FOUND', messages: { en: 'short' }, faults: [{ line: 1 }] });
  });

  it('is otherwise as it was', () => {
    const error = {
      message: '缺少',
      path: ['a', 0],
      extensions: { code: 'CONFLICT', current: { title: long, n: [1] } },
    };
    expect(shortened(error)).toEqual(error);
  });
});
