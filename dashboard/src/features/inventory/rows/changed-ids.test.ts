import { describe, expect, it } from 'vitest';
import { type Change, reset } from '../../../lib/live/fold';
import { changedIds } from './changed-ids';

const change = (part: Partial<Change>): Change => ({ ...reset(''), version: 4, operation: 'UPDATED', ...part });

describe('the rows to read again after a batch of changes', () => {
  it('are the known records of the register, each once', () => {
    const batch = [
      change({ entity: 'Team', id: 't1' }),
      change({ entity: 'Team', id: 't1' }),
      change({ entity: 'Shelter', id: 's1' }),
      change({ entity: 'Team', id: 't2', version: 1 }),
    ];
    expect(changedIds(batch, 'Team')).toEqual(['t1']);
  });
});
