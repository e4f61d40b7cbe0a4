import { describe, expect, it } from 'vitest';
import { type Change, reset } from './fold';
import { invalidationOf } from './invalidate';

const change = (part: Partial<Change>): Change => ({ ...reset(''), version: 5, operation: 'UPDATED', ...part });
const team = { __typename: 'Team', retiredAt: null } as NonNullable<Change['record']>;

describe('what a change makes stale', () => {
  it('is no list when a known team only moves', () => {
    expect(invalidationOf([change({ entity: 'Team', record: team })]).lists.size).toBe(0);
  });

  it('is the list when a team is new, or its record is not told', () => {
    expect([...invalidationOf([change({ entity: 'Team', record: team, version: 1 })]).lists]).toEqual(['teams']);
    expect([...invalidationOf([change({ entity: 'Team', record: null })]).lists]).toEqual(['teams']);
  });

  it('is the list at every step of an incident, because lists show the open ones', () => {
    expect([...invalidationOf([change({ entity: 'Incident' })]).lists]).toEqual(['incidents']);
  });

  it('is the timeline of the incident that a dispatch belongs to', () => {
    const stale = invalidationOf([change({ entity: 'Dispatch', incident: { __typename: 'Incident', id: 'i' } })]);
    expect([...stale.timelines]).toEqual(['i']);
    expect([...stale.pictures]).toEqual(['dispatches', 'nearby', 'needs']);
  });

  it('is the coverage at every step of a machine, and the plan at every step of a transfer', () => {
    const machine = { __typename: 'Equipment', retiredAt: null } as NonNullable<Change['record']>;
    expect([...invalidationOf([change({ entity: 'Equipment', record: machine })]).lists]).toEqual([
      'prepositionCoverage',
    ]);
    expect(invalidationOf([change({ entity: 'EquipmentTransfer' })]).lists).toContain('prepositionPlan');
  });

  it('is everything when the place in the feed was lost', () => {
    expect(invalidationOf([reset('')]).everything).toBe(true);
  });
});
