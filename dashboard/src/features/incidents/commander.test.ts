import { describe, expect, it } from 'vitest';
import type { CommandPostKind, SeatRole } from '../../generated/graphql';
import { commandersOf } from './commander';

const post = (kind: CommandPostKind, role: SeatRole, person: string) => ({ kind, seats: [{ role, person }] });

describe('who commands', () => {
  it('is the commander-in-chief of the county headquarters, and on the scene the on-site commander', () => {
    const posts = [
      post('TOWNSHIP_HEADQUARTERS', 'COMMANDER_IN_CHIEF', 'c'),
      post('HEADQUARTERS', 'COMMANDER_IN_CHIEF', 'a'),
      post('ONSITE_HEADQUARTERS', 'ONSITE_COMMANDER', 'b'),
    ];
    expect(commandersOf(posts)).toMatchObject({ chief: { person: 'a' }, onSite: { person: 'b' } });
  });

  it("is the township's while only its headquarters stands, and nobody before that", () => {
    expect(commandersOf([post('TOWNSHIP_HEADQUARTERS', 'COMMANDER_IN_CHIEF', 'c')]).chief?.person).toBe('c');
    expect(commandersOf([])).toEqual({ chief: null, onSite: null });
  });
});
