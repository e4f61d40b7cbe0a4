import { registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { ResponseLevel } from '../grading/severity.ts';
import type { Incident } from '../incidents/incident.entity.ts';
import { IncidentState } from '../incidents/incident-states.ts';

export enum ChecklistKind {
  ACCIDENT_UNIT = 'ACCIDENT_UNIT',
  COUNTY = 'COUNTY',
  HIGHER_LEVEL = 'HIGHER_LEVEL',
  ORDINARY_STEPS = 'ORDINARY_STEPS',
  RECOVERY = 'RECOVERY',
}
registerEnumType(ChecklistKind, {
  name: 'ChecklistKind',
  description: '事故单位先期处置（4.3）、县先期处置（4.4）、较大及以上（4.5）、一般事故八步（4.6）、后期处置（5）',
});

const PHASES = ['RESPONSE', 'RECOVERY'] as const;
export type TaskPhase = (typeof PHASES)[number];

/** Owners that are known only of an incident; any other owner is the code of a unit. */
export const OWNER_ROLES = ['ACCIDENT_UNIT', 'LEAD_UNIT', 'TOWNSHIP', 'ARCHIVE_UNIT'] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

/** `plan/checklists.json` of the county profile. */
export const checklistsShape = z.object({
  source: z.string(),
  /** Where the due times come from. */
  dueSource: z.string(),
  checklists: z.array(
    z.object({
      list: z.enum(ChecklistKind),
      clause: z.string(),
      name: z.string(),
      nameEn: z.string(),
      event: z.enum(['REPORTED', 'RESPONSE_LEVEL', 'ENDED']),
      /** For RESPONSE_LEVEL: at which. */
      levels: z.array(z.enum(ResponseLevel)).nullable(),
      phase: z.enum(PHASES),
      items: z
        .array(
          z.object({
            item: z.string(),
            text: z.string(),
            textEn: z.string(),
            owner: z.string().nullable(),
            /** A body that the plan names and the directory does not have. */
            ownerName: z.string().nullable(),
            obligatory: z.boolean(),
            dueMinutes: z.number().int().positive().nullable(),
          }),
        )
        .min(1),
    }),
  ),
});
export type ChecklistRow = z.infer<typeof checklistsShape>['checklists'][number];

type Moment = Pick<Incident, 'state' | 'responseLevel'>;

/** The checklists that begin with a change of an incident: with its report, with a response level, with the end. */
export function checklistsBegun(table: readonly ChecklistRow[], after: Moment, before: Moment | null): ChecklistRow[] {
  const level = after.responseLevel !== before?.responseLevel ? after.responseLevel : null;
  const ended = after.state === IncidentState.ENDED && before?.state !== IncidentState.ENDED;
  return table.filter(({ event, levels }) => {
    if (event === 'REPORTED') return before === null;
    if (event === 'ENDED') return ended;
    return level !== null && (levels ?? []).includes(level);
  });
}
