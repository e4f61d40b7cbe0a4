import { expect, it } from 'vitest';
import { entriesOf } from './entries';

it('a timeline has the steps of who was sent between what the journal says, newest first', () => {
  const row = { actorName: 'a', entity: 'Incident', entityId: 'i', version: 1 };
  const timeline = [
    { ...row, at: '2026-11-25T00:30:00Z', operation: 'VERIFIED' },
    { ...row, at: '2026-11-25T00:00:00Z', operation: 'REPORTED' },
  ];
  const dispatch = {
    id: 'd',
    team: { name: '消防队' },
    steps: [{ state: 'REQUESTED' as const, at: '2026-11-25T00:10:00Z', actorName: 'b' }],
  };
  expect(entriesOf(timeline, [dispatch]).map(({ operation, what }) => `${operation} ${what}`.trim())).toEqual([
    'VERIFIED',
    'REQUESTED 消防队',
    'REPORTED',
  ]);
});
