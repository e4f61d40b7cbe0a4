import { describe, expect, it } from 'vitest';
import { type Board, PLAIN } from './board-address';
import { spread } from './spread';
import { boardMachines, placedOf, type Registers, whatIfInput, withAway, withPlaced } from './what-if';

const machine = (id: string, equipmentKind: string, longitude: number) => ({
  id,
  code: `JX-${id}`,
  equipmentKind,
  position: { longitude, latitude: 40 },
});
const registers = {
  machines: [machine('1', 'EXCAVATOR', 78), machine('2', 'EXCAVATOR', 78), machine('3', 'LOADER', 79)],
  sites: [{ id: 's', code: 'YZ-01', position: { longitude: 77, latitude: 39 } }],
} as unknown as Registers;
const board = (changed: Partial<Board>): Board => ({ ...PLAIN, ...changed });
const atSite = { machine: 'JX-1', kind: null, site: 'YZ-01', at: null };

describe('the what-if of the board', () => {
  it('has the machines of its kind where they are taken to stand', () => {
    const machines = boardMachines(board({ away: ['JX-2'], placed: [atSite] }), registers);
    expect(machines.map(({ machine: { id }, away, at }) => [id, away, at.longitude])).toEqual([
      ['1', false, 77],
      ['2', true, 78],
    ]);
  });

  it('is asked by ids, and without what is not known', () => {
    const added = { machine: null, kind: 'CRANE' as const, site: null, at: { longitude: 78, latitude: 40 } };
    const unknown = { ...atSite, machine: 'JX-9' };
    expect(whatIfInput(board({ away: ['JX-2', 'JX-8'], placed: [atSite, added, unknown] }), registers)).toEqual({
      without: ['2'],
      placed: [
        { equipmentId: '1', siteId: 's' },
        { kind: 'CRANE', position: { longitude: 78, latitude: 40, datum: 'WGS84' } },
      ],
    });
  });

  it('is changed one machine at a time', () => {
    const moved = board({ placed: [atSite] });
    expect(withPlaced(moved, 'JX-1', null)).toEqual([]);
    expect(withPlaced(moved, 'JX-2', { site: 'YZ-01', at: null })).toHaveLength(2);
    expect(withAway(board({ away: ['JX-1'] }), 'JX-1')).toEqual([]);
    expect(withAway(board({}), 'JX-1')).toEqual(['JX-1']);
  });

  it('takes the places of a plan or a proposal', () => {
    const position = { longitude: 77, latitude: 39 };
    expect(
      placedOf(
        [
          { equipmentId: '1', siteId: 's', position },
          { equipmentId: null, kind: 'CRANE', siteId: null, position },
          { equipmentId: 'gone', siteId: 's', position },
        ],
        registers,
      ),
    ).toEqual([atSite, { machine: null, kind: 'CRANE', site: null, at: position }]);
  });

  it('shows machines of one place side by side', () => {
    const offsets = spread(boardMachines(PLAIN, registers)).map(({ offset }) => offset[0]);
    expect(offsets).toEqual([-11, 11]);
  });
});
