import { describe, expect, it } from 'vitest';
import { followPages, type PageAnswer, type Rows } from './follow-pages';

interface Row {
  id: string;
}

function world() {
  const readers = new Map<string | null, (answer: PageAnswer<Row, string>) => void>();
  const stopped: (string | null)[] = [];
  let told: Rows<Row, string> | undefined;
  const stop = followPages<Row, string>(
    (after, tell) => {
      readers.set(after, tell);
      return () => {
        stopped.push(after);
        readers.delete(after);
      };
    },
    (rows) => {
      told = rows;
    },
  );
  return {
    answer: (after: string | null, ids: string[], endCursor: string | null, total: number) =>
      readers.get(after)?.({
        page: {
          nodes: ids.map((id) => ({ id })),
          totalCount: total,
          pageInfo: { endCursor, hasNextPage: endCursor !== null },
        },
        failure: undefined,
      }),
    fail: (after: string | null) => readers.get(after)?.({ page: undefined, failure: 'unreachable' }),
    asked: () => [...readers.keys()],
    ids: () => told?.rows?.map(({ id }) => id),
    told: () => told,
    stopped,
    stop,
  };
}

describe('all pages of a register', () => {
  it('are read one after another, and what is there is shown at once', () => {
    const { answer, ids, told, asked } = world();
    answer(null, ['a', 'b'], 'b', 3);
    expect(ids()).toEqual(['a', 'b']);
    expect(told()?.complete).toBe(false);
    expect(asked()).toEqual([null, 'b']);
    answer('b', ['c'], null, 3);
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(told()).toMatchObject({ complete: true, total: 3 });
  });

  it('are read anew from where an earlier page now ends', () => {
    const { answer, ids, asked, stopped } = world();
    answer(null, ['a', 'b'], 'b', 3);
    answer('b', ['c'], null, 3);
    answer(null, ['a', 'a2'], 'a2', 4);
    expect(stopped).toEqual(['b']);
    expect(asked()).toEqual([null, 'a2']);
    answer('a2', ['b', 'c'], null, 4);
    expect(ids()).toEqual(['a', 'a2', 'b', 'c']);
  });

  it('show a row once, though two pages hold it', () => {
    const { answer, ids } = world();
    answer(null, ['a', 'b'], 'b', 3);
    answer('b', ['b', 'c'], null, 3);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('keep what was read when reading again fails', () => {
    const { answer, fail, ids, told } = world();
    answer(null, ['a'], null, 1);
    fail(null);
    expect(ids()).toEqual(['a']);
    expect(told()?.failure).toBe('unreachable');
  });

  it('are none before the first answer, and tell of a failure', () => {
    const { fail, told } = world();
    fail(null);
    expect(told()).toMatchObject({ rows: null, complete: false, failure: 'unreachable' });
  });

  it('are let go together', () => {
    const { answer, stop, stopped } = world();
    answer(null, ['a'], 'a', 2);
    stop();
    expect(stopped).toEqual([null, 'a']);
  });
});
