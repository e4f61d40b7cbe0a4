import { registerEnumType } from 'type-graphql';
import { z } from 'zod';

/** The six conditions under which the plan applies, in the order of 1.3. */
export enum PlanCondition {
  WITHIN_COUNTY = 'WITHIN_COUNTY',
  BEYOND_TOWNSHIP = 'BEYOND_TOWNSHIP',
  ACROSS_TOWNSHIPS_OR_INDUSTRIES = 'ACROSS_TOWNSHIPS_OR_INDUSTRIES',
  TOWNSHIP_REQUEST = 'TOWNSHIP_REQUEST',
  COUNTY_DECISION = 'COUNTY_DECISION',
  PREFECTURE_REQUEST = 'PREFECTURE_REQUEST',
}
registerEnumType(PlanCondition, { name: 'PlanCondition', description: '适用情形（预案 1.3）' });

/** `plan/conditions.json` of the county profile: the words of 1.3. */
export const planConditionsShape = z
  .array(z.object({ condition: z.enum(PlanCondition), clause: z.string(), text: z.string() }))
  .length(6);
