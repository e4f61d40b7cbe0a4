import type { FeedChange } from '@outpost/shared/feed/feed';
import { describe, expect, it } from 'vitest';
import { ChangeRing, type LiveChange } from './change-ring.ts';

const change = (service: string, position: number): FeedChange => ({
  service,
  position,
  at: '2026-11-24T00:00:00.000Z',
  actorName: '测试人员',
  county: '653130',
  entity: 'Incident',
  id: `${service}-${position}`,
  operation: 'CREATED',
  version: 1,
  incidentId: null,
  after: null,
});

/** A ring, and a feed that gives it one batch after another. */
class Fed {
  readonly ring = new ChangeRing('e');
  #place = 0;

  push(...changes: FeedChange[]): LiveChange[] {
    const seen: LiveChange[] = [];
    const stop = this.ring.listen((fresh) => seen.push(...fresh));
    this.#place += 1;
    this.ring.push(changes, this.#place);
    stop();
    return seen;
  }
}

describe('the ring of changes', () => {
  it('drops what comes again, also when a second replica passes it on', () => {
    const fed = new Fed();
    expect(fed.push(change('incidents', 9), change('incidents', 10))).toHaveLength(2);
    expect(fed.push(change('incidents', 9), change('incidents', 10), change('incidents', 11))).toHaveLength(1);
    expect(fed.push(change('resources', 9))).toHaveLength(1);
  });

  it('gives a reader what came after its cursor, across batches', () => {
    const fed = new Fed();
    const [first] = fed.push(change('incidents', 1), change('incidents', 2));
    fed.push(change('incidents', 2), change('incidents', 3));
    expect(fed.ring.after(first?.cursor ?? '')?.map(({ position }) => position)).toEqual([2, 3]);
    expect(fed.ring.find(first?.cursor ?? '')?.id).toBe('incidents-1');
  });

  it('knows a cursor that another gateway of the same feed gave, when it has heard that change too', () => {
    const [one, other] = [new ChangeRing('e'), new ChangeRing('e')];
    const heard: LiveChange[] = [];
    one.listen((fresh) => heard.push(...fresh));
    for (const place of [1, 2, 3, 4]) one.push([change('incidents', place)], place);
    // Started later, it has asked the feed for the latest batches only.
    for (const place of [3, 4]) other.push([change('incidents', place)], place);
    expect(other.after(heard[2]?.cursor ?? '')?.map(({ position }) => position)).toEqual([4]);
    expect(other.after(heard[1]?.cursor ?? '')).toBeNull();
  });

  it('knows no cursor of another feed, of the future, or that is none', () => {
    const fed = new Fed();
    fed.push(change('incidents', 1));
    for (const cursor of ['', 'x', 'other.1000', 'e.2000', 'e.-1', 'e.x']) expect(fed.ring.after(cursor)).toBeNull();
  });

  it('forgets the oldest, and says so to a reader that is too far behind', () => {
    const fed = new Fed();
    const [first, second] = fed.push(change('incidents', 1), change('incidents', 2));
    for (let from = 3; from <= 20_002; from += 500) {
      fed.push(...Array.from({ length: 500 }, (_, index) => change('incidents', from + index)));
    }
    expect(fed.ring.after(first?.cursor ?? '')).toBeNull();
    expect(fed.ring.find(first?.cursor ?? '')).toBeNull();
    expect(fed.ring.after(second?.cursor ?? '')).toHaveLength(20_000);
  });
});
