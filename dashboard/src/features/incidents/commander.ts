import type { CommandPostKind, SeatRole } from '../../generated/graphql';

interface Seated {
  role: SeatRole;
}
interface Post<S extends Seated> {
  kind: CommandPostKind;
  seats: readonly S[];
}

const CHIEFS: readonly [CommandPostKind, SeatRole][] = [
  ['HEADQUARTERS', 'COMMANDER_IN_CHIEF'],
  ['TOWNSHIP_HEADQUARTERS', 'COMMANDER_IN_CHIEF'],
];

const seatOf = <S extends Seated>(posts: readonly Post<S>[], kind: CommandPostKind, role: SeatRole): S | null =>
  posts.find((post) => post.kind === kind)?.seats.find((seat) => seat.role === role) ?? null;

/** Who commands: the commander-in-chief (2.1.1), or the township's (2.2) where no county headquarters stands; and who does on the scene (2.1.5). */
export function commandersOf<S extends Seated>(posts: readonly Post<S>[]): { chief: S | null; onSite: S | null } {
  const chief = CHIEFS.map(([kind, role]) => seatOf(posts, kind, role)).find((seat) => seat !== null) ?? null;
  return { chief, onSite: seatOf(posts, 'ONSITE_HEADQUARTERS', 'ONSITE_COMMANDER') };
}
