import { badInput, type OutpostError } from '@outpost/shared/errors';
import { z } from 'zod';
import { IncidentCategory } from './category.ts';

/** `plan/lead-units.json` of the county profile: a row for each category and scope of 2.1.6. */
export const leadUnitsShape = z.array(
  z.object({
    category: z.enum(IncidentCategory),
    scope: z.string().nullable(),
    scopeName: z.string().nullable(),
    scopeNameEn: z.string().nullable(),
    unit: z.string().nullable(),
    clause: z.string(),
    text: z.string(),
  }),
);
export type LeadUnitRow = z.infer<typeof leadUnitsShape>[number];

/** Who names the lead unit: the plan itself, the organiser of an event, or the headquarters. */
export type DecidedBy = 'PLAN' | 'ORGANISER' | 'HEADQUARTERS';

export interface LeadUnitRuling {
  /** The code of the unit, or null when somebody has yet to name it. */
  unitCode: string | null;
  decidedBy: DecidedBy;
  clause: string;
  text: string;
}

const unknownScope = (category: string, known: LeadUnitRow[]): OutpostError => {
  const scopes = known.map((row) => row.scope).filter((scope) => scope !== null);
  const list = scopes.join(', ') || '—';
  return badInput('scope', {
    zh: `${category} 没有这个范围，可选：${list}`,
    en: `${category} has no such scope; it has: ${list}`,
  });
};

/**
 * The lead unit by category and scope (2.1.6). A category that the plan splits, given without a scope, is left
 * to the headquarters (2.1.2: several industries or none listed). Throws BAD_USER_INPUT for an unknown scope.
 */
export function leadUnitOf(table: LeadUnitRow[], category: IncidentCategory, scope: string | null): LeadUnitRuling {
  const rows = table.filter((row) => row.category === category);
  const row = rows.find((candidate) => candidate.scope === scope);
  if (row) {
    const organiser = category === IncidentCategory.MAJOR_EVENT;
    const decidedBy = row.unit ? 'PLAN' : organiser ? 'ORGANISER' : 'HEADQUARTERS';
    return { unitCode: row.unit, decidedBy, clause: row.clause, text: row.text };
  }
  if (scope !== null || rows.length === 0) throw unknownScope(category, rows);
  return { unitCode: null, decidedBy: 'HEADQUARTERS', clause: '2.1.2', text: rows.map(({ text }) => text).join('；') };
}
