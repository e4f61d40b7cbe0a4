import { describe, expect, it } from 'vitest';
import { ShelterState } from '../shelters/shelter-states.ts';
import { movementOf } from './occupancy.ts';

const open = (occupancy: number, capacity = 100) => ({ state: ShelterState.OPEN, occupancy, capacity });

describe('a movement of people', () => {
  it.each([
    [open(0), 1, null, 1, null],
    [open(0), 100, null, 100, null],
    [open(60), 40, null, 100, null],
    [open(60), -60, null, 0, null],
    [open(60), 41, '暴雪，无其他场所', 101, '暴雪，无其他场所'],
    [open(60), 40, '其实不需要', 100, null],
    [open(120), -5, null, 115, null],
    [open(120), 1, ' 家属团聚 ', 121, '家属团聚'],
  ] as const)('in %o by %i with the reason %s leaves %i', (shelter, change, why, occupancyAfter, kept) => {
    expect(movementOf(shelter, change, why)).toEqual({ change, occupancyAfter, overCapacityReason: kept });
  });

  it.each([
    ['of nobody', open(10), 0, null, { field: 'change' }],
    ['of more people out than are inside', open(10), -11, null, { field: 'change', occupancy: 10 }],
    ['above the capacity without a reason', open(60), 41, null, { field: 'change', room: 40 }],
    ['above the capacity with an empty reason', open(60), 41, '  ', { field: 'change', room: 40 }],
    ['into one that is overfull already', open(120), 1, null, { field: 'change', room: 0 }],
    ...[ShelterState.READY, ShelterState.CLOSED, ShelterState.UNFIT].map(
      (state) =>
        [`into one that is ${state}`, { ...open(0), state }, 1, '理由', { field: 'shelterId', state }] as const,
    ),
  ] as const)('%s is refused', (_name, shelter, change, why, details) => {
    expect(() => movementOf(shelter, change, why)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', ...details }) }),
    );
  });

  it('that is refused names the room left in both languages', () => {
    expect(() => movementOf(open(93), 8, null)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          messages: { zh: expect.stringContaining('余量 7 人'), en: expect.stringContaining('room for 7') },
        }),
      }),
    );
  });
});
