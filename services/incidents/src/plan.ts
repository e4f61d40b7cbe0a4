import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import type { CountyProfile } from '@outpost/shared/profile';
import type { z } from 'zod';
import { type GradingTable, gradingShape } from './grading/grade-severity.ts';
import { planConditionsShape } from './grading/plan-condition.ts';
import { categoriesShape } from './lead-unit/category.ts';
import { type LeadUnitRow, leadUnitsShape } from './lead-unit/lead-unit.ts';

/** The plan's tables that this service asks, from the county profile. */
export interface PlanTables {
  grading: GradingTable;
  categories: z.infer<typeof categoriesShape>;
  leadUnits: LeadUnitRow[];
  conditions: z.infer<typeof planConditionsShape>;
}

const read = new WeakMap<CountyProfile, PlanTables>();

/** The tables of the actor's county, read once. */
export function planOf(ctx: ServiceContext): PlanTables {
  const profile = countyProfile(ctx);
  const known = read.get(profile);
  if (known) return known;
  const tables = {
    grading: profile.read('plan/grading.json', gradingShape),
    categories: profile.read('plan/categories.json', categoriesShape),
    leadUnits: profile.read('plan/lead-units.json', leadUnitsShape),
    conditions: profile.read('plan/conditions.json', planConditionsShape),
  };
  read.set(profile, tables);
  return tables;
}
