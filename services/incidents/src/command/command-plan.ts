import { z } from 'zod';
import { Severity } from '../grading/severity.ts';
import { UnitKind } from '../units/unit.entity.ts';
import { CommandPostKind, LeaderOffice, SeatRole, WorkGroup } from './command-terms.ts';

/** A unit of the directory by its code, or the one that an incident gives: its lead unit, the township of the scene. */
const unitRef = z.string().nullable();

const holderShape = z.object({
  /** The grades at which this holder has the seat; absent: at all. */
  severities: z.array(z.enum(Severity)).optional(),
  unit: unitRef,
  office: z.enum(LeaderOffice).nullable(),
  heldBy: z.string().nullable(),
  heldByEn: z.string().nullable(),
});

const postShape = z.object({
  kind: z.enum(CommandPostKind),
  group: z.enum(WorkGroup).optional(),
  name: z.string(),
  nameEn: z.string(),
  clause: z.string(),
  unit: unitRef,
  /** A seat for each unit of some kinds, and for some units beside. */
  members: z
    .object({
      kinds: z.array(z.enum(UnitKind)),
      units: z.array(z.string()),
      role: z.enum(SeatRole),
      title: z.string(),
      titleEn: z.string(),
    })
    .optional(),
  seats: z.array(
    z.object({
      key: z.string(),
      role: z.enum(SeatRole),
      title: z.string(),
      titleEn: z.string(),
      holders: z.array(holderShape).min(1),
    }),
  ),
});

const wanted = [
  ...Object.values(CommandPostKind).filter((kind) => kind !== CommandPostKind.WORK_GROUP),
  ...Object.values(WorkGroup),
];

/** `plan/command.json` of the county profile: every body of 2.1 and 2.2 with its seats. */
export const commandPlanShape = z.object({
  source: z.string(),
  posts: z
    .array(postShape)
    .refine((posts) => wanted.every((one) => posts.filter(({ kind, group }) => (group ?? kind) === one).length === 1), {
      message: `must have each of ${wanted.join(', ')} once`,
    }),
});
export type PlannedPost = z.infer<typeof postShape>;

/** The row of a body, by its kind and, for a work group, its group. */
export function plannedPost(posts: PlannedPost[], kind: CommandPostKind, group: WorkGroup | null): PlannedPost {
  const row = posts.find((post) => post.kind === kind && (post.group ?? null) === group);
  if (!row) throw new Error(`plan/command.json does not have ${kind} ${group ?? ''}`);
  return row;
}
