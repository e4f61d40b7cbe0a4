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

const pushed = (ring: ChangeRing, ...changes: FeedChange[]): LiveChange[] => {
  const seen: LiveChange[] = [];
  const stop = ring.listen((fresh) => seen.push(...fresh));
  ring.push(changes);
  stop();
  return seen;
};

describe('the ring of changes', () => {
  it('drops what comes again, also when a second replica passes it on', () => {
    const ring = new ChangeRing();
    expect(pushed(ring, change('incidents', 9), change('incidents', 10))).toHaveLength(2);
    expect(pushed(ring, change('incidents', 9), change('incidents', 10), change('incidents', 11))).toHaveLength(1);
    expect(pushed(ring, change('resources', 9))).toHaveLength(1);
  });

  it('gives a reader what came after its cursor', () => {
    const ring = new ChangeRing();
    const [first] = pushed(ring, change('incidents', 1), change('incidents', 2), change('incidents', 3));
    expect(ring.after(first?.cursor ?? '')?.map(({ position }) => position)).toEqual([2, 3]);
    expect(ring.find(first?.cursor ?? '')?.id).toBe('incidents-1');
  });

  it('knows no cursor of another run, of the future, or that is none', () => {
    const ring = new ChangeRing();
    const [first] = pushed(ring, change('incidents', 1));
    const epoch = first?.cursor.split('.')[0];
    for (const cursor of ['', 'x', 'other.1', `${epoch}.2`, `${epoch}.-1`, `${epoch}.x`])
      expect(ring.after(cursor)).toBeNull();
  });

  it('forgets the oldest, and says so to a reader that is too far behind', () => {
    const ring = new ChangeRing();
    const [first] = pushed(ring, change('incidents', 1));
    ring.push(Array.from({ length: 20_001 }, (_, index) => change('incidents', index + 2)));
    expect(ring.after(first?.cursor ?? '')).toBeNull();
    expect(ring.find(first?.cursor ?? '')).toBeNull();
  });
});
