import { describe, expect, it } from 'vitest';
import { ACTS, ASKS } from './act-table';

describe('what can be done with an incident', () => {
  it('begins with the step that the plan has next', () => {
    const next = Object.fromEntries(Object.entries(ACTS).map(([state, { main }]) => [state, main[0]]));
    expect(next).toEqual({
      REPORTED: 'verify',
      VERIFIED: 'activate',
      RESPONDING: 'casualties',
      SUSPENDED: 'resume',
      ENDED: 'recovery',
      RECOVERY: 'evaluation',
      ARCHIVED: 'reopen',
      FALSE_ALARM: 'reopen',
      MERGED: 'reopen',
    });
  });

  it('offers each act once, and knows who may do it', () => {
    for (const { main, more } of Object.values(ACTS)) {
      const all = [...main, ...more];
      expect(new Set(all).size).toBe(all.length);
      for (const act of all) expect(ASKS[act]).toMatch(/^[a-z-]+:[a-z-]+$/);
    }
  });
});
