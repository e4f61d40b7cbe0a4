import { describe, expect, it } from 'vitest';
import { parseTableAddress, withTableAddress } from './table-address';

describe('the registers’ part of the address', () => {
  it('leaves the defaults out and every other part as it is', () => {
    const plain = { register: 'equipment', chosen: {}, sorting: null } as const;
    expect(withTableAddress('?panel=tables&table=stock&at=78.5,39.8,8.00', plain)).toBe(
      '?panel=tables&at=78.5,39.8,8.00',
    );
  });

  it('reads back what it wrote', () => {
    const address = {
      register: 'stock',
      chosen: { category: 'TENT', state: 'low' },
      sorting: { column: 'balance', descending: true },
    } as const;
    const written = withTableAddress('?panel=tables', address);
    expect(written).toBe('?panel=tables&table=stock&where=category:TENT.state:low&order=-balance');
    expect(parseTableAddress(written)).toEqual(address);
  });

  it('falls back to the defaults for what it does not understand', () => {
    expect(parseTableAddress('?table=spaceships&where=nonsense')).toEqual({
      register: 'equipment',
      chosen: {},
      sorting: null,
    });
  });
});
