import { describe, expect, it } from 'vitest';
import { capacityOf, requireRoomForThoseInside } from './capacity.ts';

const refusal = (details: object) =>
  expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', ...details }) });

describe('the capacity of a shelter', () => {
  it.each([
    [{ capacity: 300 }, 300],
    [{ capacity: 300, areaSquareMetres: 900, areaPerPerson: 1.5 }, 300],
    [{ areaSquareMetres: 900, areaPerPerson: 1.5 }, 600],
    [{ areaSquareMetres: 1000, areaPerPerson: 3 }, 333],
    [{ capacity: null, areaSquareMetres: 4.5, areaPerPerson: 4.5 }, 1],
  ])('given as %o is %i', (given, people) => {
    expect(capacityOf(given, 'capacity')).toBe(people);
  });

  it.each([
    [{}],
    [{ areaSquareMetres: 900 }],
    [{ areaPerPerson: 1.5 }],
    [{ capacity: null, areaSquareMetres: null, areaPerPerson: 2 }],
    [{ areaSquareMetres: 2, areaPerPerson: 4.5 }],
  ])('given as %o is refused: no number of a standard is made up', (given) => {
    expect(() => capacityOf(given, 'shelter.capacity')).toThrow(refusal({ field: 'shelter.capacity' }));
  });
});

describe('a new capacity', () => {
  it.each([
    [{ capacity: 100, occupancy: 80 }, 80, true],
    [{ capacity: 100, occupancy: 80 }, 79, false],
    [{ capacity: 100, occupancy: 0 }, 1, true],
    [{ capacity: 100, occupancy: 120 }, 110, true],
    [{ capacity: 100, occupancy: 120 }, 90, false],
  ])('of %o as %i: allowed %s', (current, capacity, allowed) => {
    const act = () => requireRoomForThoseInside(current, capacity);
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(refusal({ field: 'capacity', occupancy: current.occupancy }));
  });
});
