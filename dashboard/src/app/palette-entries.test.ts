import { describe, expect, it } from 'vitest';
import { findEntries, type PaletteEntry } from './palette-entries';

const entry = (label: string): PaletteEntry => ({
  id: label,
  label,
  kind: '',
  text: label.toLowerCase(),
  act: () => undefined,
});

describe('the command palette', () => {
  const entries = [
    entry('Bachu County Hospital'),
    entry('Excavator JX-001 Sanchakou'),
    entry('三岔口镇'),
    entry('Sanchakou North'),
  ];

  it('finds what holds every word, in any order', () => {
    expect(findEntries(entries, 'sanchakou jx').map(({ label }) => label)).toEqual(['Excavator JX-001 Sanchakou']);
  });

  it('puts what begins with the query first', () => {
    expect(findEntries(entries, 'sanchakou')[0]?.label).toBe('Sanchakou North');
  });

  it('shows everything before anything is typed', () => {
    expect(findEntries(entries, ' ')).toHaveLength(4);
  });
});
