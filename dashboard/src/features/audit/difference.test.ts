import { describe, expect, it } from 'vitest';
import { allFields, changedFields, nameOf } from './difference';

const before = { id: '1', version: 1, updatedAt: 'a', state: 'REPORTED', note: null, kinds: ['A', 'B'], title: '侧翻' };

describe('the difference that an act made', () => {
  it('is what it changed, and not what changes with every act', () => {
    const after = { ...before, version: 2, updatedAt: 'b', state: 'VERIFIED', kinds: ['A'] };
    expect(changedFields(before, after)).toEqual([
      { field: 'state', before: 'REPORTED', after: 'VERIFIED' },
      { field: 'kinds', before: ['A', 'B'], after: ['A'] },
    ]);
  });

  it('is every value of a new record, but not what is empty', () => {
    const after = { id: '1', title: '侧翻', note: null, kinds: [], closed: false, deaths: 0 };
    expect(changedFields(null, after).map(({ field }) => field)).toEqual(['title', 'closed', 'deaths']);
  });

  it('is nothing when only the spelling of nothing changed', () => {
    expect(changedFields({ note: null }, { note: '' })).toEqual([]);
    expect(changedFields(null, null)).toEqual([]);
  });

  it('tells a value that was taken away', () => {
    expect(changedFields({ note: '在路上' }, {})).toEqual([{ field: 'note', before: '在路上', after: null }]);
  });

  it('can be seen among all values', () => {
    expect(allFields(before, before).map(({ field }) => field)).toEqual([
      'id',
      'version',
      'updatedAt',
      'state',
      'kinds',
      'title',
    ]);
  });

  it('belongs to a record that people have a name for', () => {
    expect(nameOf(null, { code: 'JX-001', name: '挖掘机' })).toBe('JX-001 挖掘机');
    expect(nameOf({ title: '侧翻' }, { title: '' })).toBe('');
    expect(nameOf({ headline: '暴雨橙色预警' }, null)).toBe('暴雨橙色预警');
    expect(nameOf(null, { quantity: 2 })).toBe('');
  });
});
