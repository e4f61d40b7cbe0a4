import { describe, expect, it } from 'vitest';
import { type Board, formatBoard, PLAIN, parseBoard } from './board-address';

describe("the board's part of the address", () => {
  it.each<[string, Partial<Board>, string]>([
    ['is nothing for the plain board', {}, ''],
    ['names the kind and the threshold', { kind: 'LOADER', minutes: 45 }, 'kind:LOADER;min:45'],
    ['names machines that are away', { away: ['JX-001', 'A,B;1'] }, 'away:JX-001,A%2CB%3B1'],
    [
      'names places by site or by position',
      {
        placed: [
          { machine: 'JX-003', kind: null, site: 'YZ-11', at: null },
          { machine: 'JX-004', kind: null, site: null, at: { longitude: 78.5, latitude: 39.81234 } },
          { machine: null, kind: 'BULLDOZER', site: 'YZ-02', at: null },
        ],
      },
      'to:JX-003@YZ-11,JX-004@78.50000_39.81234,new.BULLDOZER@YZ-02',
    ],
    ['names plans that are compared', { tab: 'plans', plan: 'a', against: 'b' }, 'tab:plans;plan:a;against:b'],
  ])('%s', (_name, changed, text) => {
    const board = { ...PLAIN, ...changed };
    expect(formatBoard(board)).toBe(text);
    expect(parseBoard(text)).toEqual(board);
  });

  it('falls back to the plain board where it is not understood', () => {
    expect(parseBoard('tab:x;min:-4;to:nothing;;@')).toEqual(PLAIN);
  });
});
