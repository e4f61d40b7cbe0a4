import { describe, expect, it } from 'vitest';
import { DEFAULTS, formatUrlState, parseUrlState } from './url-state';

describe('the address', () => {
  it('is empty for the default picture', () => {
    expect(formatUrlState(DEFAULTS)).toBe('');
  });

  it('restores everything that it wrote', () => {
    const state = {
      ...DEFAULTS,
      view: { longitude: 78.5425, latitude: 39.785, zoom: 11.5 },
      panel: 'resources' as const,
      tab: 'teams' as const,
      selection: { kind: 'incident' as const, id: '0193-aa' },
      layers: { ...DEFAULTS.layers, settlements: true, depots: false },
      search: '挖掘机 & co',
      act: 'report' as const,
      purpose: '0193-bb',
    };
    expect(parseUrlState(formatUrlState(state))).toEqual(state);
  });

  it('falls back to the default for what it does not understand', () => {
    expect(parseUrlState('?panel=nowhere&sel=ghost:1&at=500,1,2&layers=void')).toEqual(DEFAULTS);
  });

  it('refuses a view that lacks a number', () => {
    expect(parseUrlState('?at=78.5').view).toBeNull();
  });
});
