import { badInput, type OutpostError } from '@outpost/shared/errors';
import { z } from 'zod';
import { IncidentCategory } from './category.ts';
import { NamingAuthority } from './naming-authority.ts';

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
  /** Who may name the unit; nobody where the plan does. */
  namedBy: readonly NamingAuthority[];
  clause: string;
  text: string;
}

/** What decides who leads. */
export interface Classification {
  category: IncidentCategory;
  scope: string | null;
  /** Categories that the accident also touches: with any, several industries are concerned (2.1.2). */
  alsoCategories: readonly IncidentCategory[];
}

const { COUNTY_COMMITTEE, COUNTY_GOVERNMENT, HEADQUARTERS, ORGANISER } = NamingAuthority;

/** By whom a unit is named where its row of 2.1.6 has none. */
const openRow = (category: IncidentCategory): Pick<LeadUnitRuling, 'decidedBy' | 'namedBy'> =>
  category === IncidentCategory.MAJOR_EVENT
    ? { decidedBy: 'ORGANISER', namedBy: [ORGANISER] }
    : { decidedBy: 'HEADQUARTERS', namedBy: [COUNTY_COMMITTEE, COUNTY_GOVERNMENT, HEADQUARTERS] };

/** Several industries, or one that the plan splits and of which the part is not known: the headquarters decides. */
const byHeadquarters = (rows: LeadUnitRow[]): LeadUnitRuling => ({
  unitCode: null,
  decidedBy: 'HEADQUARTERS',
  namedBy: [HEADQUARTERS],
  clause: '2.1.2',
  text: rows.map(({ text }) => text).join('；'),
});

const unknownScope = (category: string, known: LeadUnitRow[]): OutpostError => {
  const scopes = known.map((row) => row.scope).filter((scope) => scope !== null);
  const list = scopes.join(', ') || '—';
  return badInput('scope', {
    zh: `${category} 没有这个范围，可选：${list}`,
    en: `${category} has no such scope; it has: ${list}`,
  });
};

/**
 * The lead unit by category and scope (2.1.6). Several industries, or a category that the plan splits given without
 * its scope, are left to the headquarters (2.1.2). Throws BAD_USER_INPUT for an unknown scope.
 */
export function leadUnitOf(table: LeadUnitRow[], { category, scope, alsoCategories }: Classification): LeadUnitRuling {
  const rows = table.filter((row) => row.category === category);
  const row = rows.find((candidate) => candidate.scope === scope);
  if (!row && (scope !== null || rows.length === 0)) throw unknownScope(category, rows);
  if (alsoCategories.length > 0) {
    const others = table.filter((one) => alsoCategories.includes(one.category));
    return byHeadquarters([...(row ? [row] : rows), ...others]);
  }
  if (!row) return byHeadquarters(rows);
  const { unit: unitCode, clause, text } = row;
  return { unitCode, ...(unitCode ? { decidedBy: 'PLAN', namedBy: [] } : openRow(category)), clause, text };
}
