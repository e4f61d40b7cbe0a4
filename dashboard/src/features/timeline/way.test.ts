import { describe, expect, it } from 'vitest';
import type { DispatchState } from '../../generated/graphql';
import { type Way, whereabouts } from './way';

const START = Date.parse('2026-11-25T00:00:00Z');
const minute = (m: number): number => START + m * 60_000;
const at = (m: number): string => new Date(minute(m)).toISOString();
const step = (state: DispatchState, m: number) => ({ state, at: at(m) });
const home = { longitude: 78, latitude: 39 };
const destination = { longitude: 79, latitude: 40 };
const way = (part: Partial<Way>): Way => ({
  destination,
  estimate: { seconds: 3600 },
  home,
  track: [],
  steps: [
    step('REQUESTED', 10),
    step('EN_ROUTE', 20),
    step('ON_SCENE', 60),
    step('RELEASED', 120),
    step('RETURNED', 180),
  ],
  ...part,
});

describe('where a dispatch was', () => {
  it('is nowhere before it was asked for and after it returned', () => {
    expect(whereabouts(way({}), minute(9))).toBeNull();
    expect(whereabouts(way({}), minute(180))).toBeNull();
    expect(whereabouts(way({ steps: [step('REQUESTED', 10), step('DECLINED', 12)] }), minute(15))).toBeNull();
  });

  it('waits at home until it sets out, then moves by the clock to where it arrived when it did', () => {
    expect(whereabouts(way({}), minute(19))).toEqual({ at: home, status: 'ASSIGNED', basis: 'estimated' });
    expect(whereabouts(way({}), minute(40))).toMatchObject({
      at: { longitude: 78.5, latitude: 39.5 },
      status: 'EN_ROUTE',
    });
    expect(whereabouts(way({}), minute(60))).toMatchObject({ at: destination, status: 'ON_SCENE' });
    expect(whereabouts(way({}), minute(150))).toMatchObject({
      at: { longitude: 78.5, latitude: 39.5 },
      status: 'RETURNING',
    });
  });

  it('is on its way by the estimate while it has not arrived', () => {
    const steps = [step('REQUESTED', 10), step('EN_ROUTE', 20)];
    expect(whereabouts(way({ steps }), minute(50))?.at).toEqual({ longitude: 78.5, latitude: 39.5 });
    expect(whereabouts(way({ steps }), minute(500))?.at).toEqual(destination);
  });

  it('is where it said that it was, when it said so since its last step', () => {
    const said = { at: at(30), position: { longitude: 78.2, latitude: 39.9 } };
    expect(whereabouts(way({ track: [said] }), minute(40))).toEqual({
      at: said.position,
      status: 'EN_ROUTE',
      basis: 'reported',
    });
    expect(whereabouts(way({ track: [said] }), minute(70))).toMatchObject({ at: destination, basis: 'estimated' });
  });
});
