import { describe, expect, it } from 'vitest';
import type { FeedChange } from '../feed/feed.ts';
import { latestIncidents, latestUnits } from './latest-records.ts';

const ID = '01990000-0000-7000-8000-000000000001';
const record = { id: ID, county: '653130', code: 'BC-1', title: '侧翻', name: '公安局', state: 'REPORTED', version: 1 };
const change = (changed: Partial<FeedChange>, after: object | null = {}): FeedChange => ({
  service: 'incidents',
  position: 1,
  at: '2026-11-24T00:00:00Z',
  actorName: '测试',
  county: '653130',
  entity: 'Incident',
  id: ID,
  operation: 'UPDATED',
  version: 1,
  incidentId: ID,
  after: after && { ...record, ...after },
  ...changed,
});

describe('what the change feed tells of incidents and units', () => {
  it('is the newest version of each, whatever the order', () => {
    const changes = [
      change({}, { version: 2, state: 'VERIFIED' }),
      change({}),
      change({}, { version: 3, state: 'ENDED' }),
    ];
    expect(latestIncidents(changes)).toMatchObject([{ id: ID, version: 3, state: 'ENDED' }]);
    expect(latestIncidents(changes.toReversed())).toMatchObject([{ version: 3 }]);
  });

  it.each([
    ['another entity', change({ entity: 'Unit' })],
    ['another service', change({ service: 'shelters' })],
    ['a change without a record', change({}, null)],
    ['a record of another shape', change({}, { state: 7 })],
  ])('passes over %s', (_name, other) => {
    expect(latestIncidents([other])).toEqual([]);
  });

  it('keeps units apart', () => {
    expect(latestUnits([change({ entity: 'Unit' }), change({})])).toEqual([
      { id: ID, county: '653130', name: '公安局', version: 1 },
    ]);
  });
});
