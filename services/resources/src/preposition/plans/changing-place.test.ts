import { describe, expect, it } from 'vitest';
import { Terrain } from '../../travel/terrain.ts';
import type { PlacedMachine } from '../cover/machine.ts';
import { changingPlace } from './changing-place.ts';

const to = (equipmentId: string | null, latitude: number, siteId: string | null = null): PlacedMachine => ({
  equipmentId,
  kind: null,
  siteId,
  longitude: 78,
  latitude,
  terrain: Terrain.PLAIN,
  givenPosition: null,
});
const standing = (id: string, latitude: number, siteId: string | null = null) => ({
  id,
  siteId,
  longitude: 78,
  latitude,
});

describe('the machines of a plan that change their place', () => {
  it.each([
    ['one that is to be elsewhere', standing('a', 40), to('a', 40.1), true],
    ['not one that is a few steps away', standing('a', 40), to('a', 40.003), false],
    ['not one that stands at its site', standing('a', 40, 's'), to('a', 40, 's'), false],
    ['one that stands there and belongs elsewhere', standing('a', 40, 't'), to('a', 40, 's'), true],
    ['one that belongs there and was taken away', standing('a', 41, 's'), to('a', 40, 's'), true],
    ['not one that is still to be had', standing('a', 40), to(null, 41), false],
  ])('are: %s', (_name, machine, place, moves) => {
    expect(changingPlace([place], new Map([[machine.id, machine]]))).toEqual(moves ? [{ machine, to: place }] : []);
  });
});
