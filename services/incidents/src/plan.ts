import type { ServiceContext } from '@outpost/shared/context';
import { type CountyProfile, profileOf } from '@outpost/shared/profile';
import type { z } from 'zod';
import { commandPlanShape } from './command/command-plan.ts';
import { type GradingTable, gradingShape } from './grading/grade-severity.ts';
import { planConditionsShape } from './grading/plan-condition.ts';
import { categoriesShape } from './lead-unit/category.ts';
import { type LeadUnitRow, leadUnitsShape } from './lead-unit/lead-unit.ts';
import { releaseAuthorityShape } from './releases/release-authority.ts';
import { clockTableShape } from './report-clock/clock-terms.ts';
import { reportFormShape } from './report-clock/report-form.ts';
import { checklistsShape } from './tasks/checklist-table.ts';
import { endConditionsShape } from './termination/end-conditions.ts';

/** The plan's tables that this service asks, from the county profile. */
export interface PlanTables {
  grading: GradingTable;
  categories: z.infer<typeof categoriesShape>;
  leadUnits: LeadUnitRow[];
  endConditions: z.infer<typeof endConditionsShape>;
  command: z.infer<typeof commandPlanShape>;
  conditions: z.infer<typeof planConditionsShape>;
  reportClock: z.infer<typeof clockTableShape>;
  reportForm: z.infer<typeof reportFormShape>;
  checklists: z.infer<typeof checklistsShape>;
  releaseAuthority: z.infer<typeof releaseAuthorityShape>;
}

const read = new WeakMap<CountyProfile, PlanTables>();

/** The tables of a county, by default the actor's, read once. */
export function planOf(ctx: ServiceContext, county: string = ctx.county): PlanTables {
  const profile = profileOf(ctx.runtime.profiles, county);
  const known = read.get(profile);
  if (known) return known;
  const tables = {
    grading: profile.read('plan/grading.json', gradingShape),
    categories: profile.read('plan/categories.json', categoriesShape),
    leadUnits: profile.read('plan/lead-units.json', leadUnitsShape),
    endConditions: profile.read('plan/end-conditions.json', endConditionsShape),
    command: profile.read('plan/command.json', commandPlanShape),
    conditions: profile.read('plan/conditions.json', planConditionsShape),
    reportClock: profile.read('plan/report-clock.json', clockTableShape),
    reportForm: profile.read('plan/report-form.json', reportFormShape),
    checklists: profile.read('plan/checklists.json', checklistsShape),
    releaseAuthority: profile.read('plan/release-authority.json', releaseAuthorityShape),
  };
  read.set(profile, tables);
  return tables;
}
