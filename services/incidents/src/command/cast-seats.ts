import type { Severity } from '../grading/severity.ts';
import type { UnitKind } from '../units/unit.entity.ts';
import type { PlannedPost } from './command-plan.ts';
import type { LeaderOffice, SeatRole } from './command-terms.ts';

/** What of an incident decides who sits where; units by their codes. */
export interface Casting {
  severity: Severity;
  leadUnit: string | null;
  township: string | null;
  /** The county's units that a body of member units may be made of, in the order of the directory. */
  units: { code: string; kind: UnitKind; name: string; nameEn: string }[];
}

/** A seat as the plan fills it: a role, and the unit and office that hold it. */
export interface CastSeat {
  key: string;
  role: SeatRole;
  title: string;
  titleEn: string;
  heldBy: string | null;
  heldByEn: string | null;
  unit: string | null;
  office: LeaderOffice | null;
}

/** The code that a reference of the plan stands for. */
export const unitOf = (ref: string | null, { leadUnit, township }: Casting): string | null =>
  ref === 'LEAD' ? leadUnit : ref === 'TOWNSHIP' ? township : ref;

function memberSeats({ members }: PlannedPost, casting: Casting): CastSeat[] {
  if (!members) return [];
  const { kinds, units, ...seat } = members;
  const also = units.map((ref) => unitOf(ref, casting));
  return casting.units
    .filter(({ code, kind }) => kinds.includes(kind) || also.includes(code))
    .map(({ code, name, nameEn }) => ({
      ...seat,
      key: `member/${code}`,
      heldBy: name,
      heldByEn: nameEn,
      unit: code,
      office: null,
    }));
}

/** One who would hold a role of the body twice holds it once: the emergency bureau's head is a deputy already when the bureau leads. */
const held = ({ role, unit, office }: CastSeat): string | null => unit && `${role}/${unit}/${office ?? ''}`;

/** The seats of a body for an incident of this grade, with this lead unit, in this township (2.1.1-2.1.5). */
export function castSeats(post: PlannedPost, casting: Casting): CastSeat[] {
  const planned = post.seats.map(({ holders, ...seat }): CastSeat => {
    const holder = holders.find(({ severities }) => severities?.includes(casting.severity) ?? true);
    if (!holder) throw new Error(`plan/command.json: nobody holds ${seat.key} at ${casting.severity}`);
    const { heldBy, heldByEn, office } = holder;
    return { ...seat, heldBy, heldByEn, office, unit: unitOf(holder.unit, casting) };
  });
  const seats = [...planned, ...memberSeats(post, casting)];
  return seats.filter((seat, at) => {
    const own = held(seat);
    return own === null || seats.findIndex((other) => held(other) === own) === at;
  });
}

export interface CastChange {
  added: CastSeat[];
  removed: CastSeat[];
  changed: CastSeat[];
}

/** What becomes of a body's seats when an incident's grade or lead unit changes. */
export function recast(post: PlannedPost, before: Casting, after: Casting): CastChange {
  const was = new Map(castSeats(post, before).map((seat) => [seat.key, seat]));
  const is = castSeats(post, after);
  const keys = new Set(is.map(({ key }) => key));
  return {
    added: is.filter(({ key }) => !was.has(key)),
    removed: [...was.values()].filter(({ key }) => !keys.has(key)),
    changed: is.filter((seat) => {
      const old = was.get(seat.key);
      return old !== undefined && (old.unit !== seat.unit || old.office !== seat.office);
    }),
  };
}
