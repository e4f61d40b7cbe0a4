import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangeSource, type Feed, type LiveState } from './change-source';
import { type Change, RESET, reset } from './fold';

const change = (n: number, id = 'a', version = 2): Change => ({
  ...reset(''),
  entity: 'Team',
  operation: 'UPDATED',
  cursor: String(n),
  id,
  version,
});

class World {
  readonly connections: { after: string | null; feed: Feed }[] = [];
  readonly batches: Change[][] = [];
  readonly states: LiveState[] = [];
  readonly source = new ChangeSource({
    connect: (after, feed) => {
      this.connections.push({ after, feed });
      return () => undefined;
    },
    publish: (changes) => this.batches.push(changes),
    state: (state) => this.states.push(state),
    now: () => Date.now(),
  });

  get feed(): Feed {
    const last = this.connections.at(-1);
    if (!last) throw new Error('not connected');
    return last.feed;
  }
}

describe('the live source', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('resumes from the last change it saw', () => {
    const world = new World();
    world.source.start();
    world.feed.opened();
    world.feed.changed(change(7));
    world.feed.closed(null);
    vi.advanceTimersByTime(500);
    expect(world.connections.map(({ after }) => after)).toEqual([null, '7']);
    expect(world.states).toEqual(['connecting', 'live', 'reconnecting']);
  });

  it('asks for everything again when its place in the feed has expired', () => {
    const world = new World();
    world.source.start();
    world.feed.opened();
    world.feed.changed(change(7));
    vi.advanceTimersByTime(100);
    world.feed.closed('CURSOR_EXPIRED');
    vi.advanceTimersByTime(1);
    world.feed.opened();
    expect(world.connections.at(-1)?.after).toBeNull();
    expect(world.batches.at(-1)?.[0]?.entity).toBe(RESET);
  });

  it('asks for everything again when it reconnects without a place in the feed', () => {
    const world = new World();
    world.source.start();
    world.feed.opened();
    world.feed.closed(null);
    vi.advanceTimersByTime(500);
    world.feed.opened();
    expect(world.batches).toHaveLength(1);
  });

  it('folds a burst of hundreds into a few batches', () => {
    const world = new World();
    world.source.start();
    world.feed.opened();
    for (let n = 1; n <= 400; n++) {
      world.feed.changed(change(n, String(n % 30)));
      vi.advanceTimersByTime(2);
    }
    vi.advanceTimersByTime(1000);
    expect(world.batches.length).toBeLessThan(5);
    expect(world.batches[0]?.length).toBeLessThanOrEqual(30);
  });

  it('remembers that a record was created in the burst', () => {
    const world = new World();
    world.source.start();
    world.feed.opened();
    world.feed.changed(change(1, 'a', 1));
    world.feed.changed(change(2, 'a', 2));
    vi.advanceTimersByTime(100);
    expect(world.batches[0]).toMatchObject([{ cursor: '2', operation: 'CREATED' }]);
  });

  it('says that it is offline after repeated failures and tries again at once when hurried', () => {
    const world = new World();
    world.source.start();
    for (let n = 0; n < 4; n++) {
      world.feed.closed(null);
      if (n < 3) vi.advanceTimersByTime(15_000);
    }
    expect(world.states.at(-1)).toBe('offline');
    const before = world.connections.length;
    world.source.hurry();
    expect(world.connections.length).toBe(before + 1);
  });

  it('ignores what a stopped connection still says', () => {
    const world = new World();
    world.source.start();
    const { feed } = world;
    world.source.stop();
    feed.changed(change(1));
    vi.advanceTimersByTime(1000);
    expect(world.batches).toEqual([]);
  });
});
