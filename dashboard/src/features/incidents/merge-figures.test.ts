import { describe, expect, it } from 'vitest';
import { mergeFigures } from './merge-figures';
import { NO_CASUALTIES } from './no-casualties';

const seen = { ...NO_CASUALTIES, deaths: 1, trapped: 4 };

describe('two officers who count at the same time', () => {
  it('have both counts where they counted different things', () => {
    const merge = mergeFigures(seen, { ...seen, trapped: 2 }, { ...seen, deaths: 2 });
    expect(merge).toEqual({ merged: { ...seen, deaths: 2, trapped: 2 }, disputed: [] });
  });

  it('are asked where they counted the same thing differently; what is typed stays until then', () => {
    const merge = mergeFigures(seen, { ...seen, deaths: 3 }, { ...seen, deaths: 2 });
    expect(merge).toEqual({ merged: { ...seen, deaths: 2 }, disputed: ['deaths'] });
  });

  it('are not asked where they agree', () => {
    expect(mergeFigures(seen, { ...seen, deaths: 2 }, { ...seen, deaths: 2 }).disputed).toEqual([]);
  });
});
