import { describe, expect, it } from 'vitest';
import { readViews, type SavedView, withView, writeViews } from './saved-views';

const view = (name: string, chosen = { kind: 'EXCAVATOR' }): SavedView => ({
  name,
  search: '三岔口',
  address: { register: 'equipment', chosen, sorting: { column: 'name', descending: true } },
});

describe('views of the registers that somebody keeps', () => {
  it('are the same when they are read again', () => {
    const views = [view('北部挖掘机'), view('待核实', { due: 'stale' } as never)];
    expect(readViews(writeViews(views))).toEqual(views);
  });

  it('are replaced by their name', () => {
    const views = withView(withView([], view('甲')), view('乙'));
    expect(withView(views, view('甲', { kind: 'LOADER' })).map(({ name, address }) => [name, address.chosen])).toEqual([
      ['甲', { kind: 'LOADER' }],
      ['乙', { kind: 'EXCAVATOR' }],
    ]);
  });

  it.each([null, '', 'no json', '{}', '[1, null, {"name": "x"}]'])('are none where %j was kept', (text) => {
    expect(readViews(text)).toEqual([]);
  });
});
