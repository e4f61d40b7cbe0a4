import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { type OutpostError, planRule } from './errors.ts';

/** The SQLSTATE by which a trigger refuses in the plan's name; its detail says the clause and why. */
const PLAN_RULE_STATE = 'PL001';

const detailShape = z.object({ clause: z.string(), zh: z.string(), en: z.string() });

/**
 * The rule of the plan that the database kept where nobody had asked before, or null for any other error. A trigger
 * raises it with `errcode = 'PL001'` and a detail of `{ clause, zh, en }`.
 */
export function ruleOfDatabase(error: unknown): OutpostError | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, detail } = error.driverError as { code?: string; detail?: string };
  if (code !== PLAN_RULE_STATE || !detail) return null;
  const { clause, zh, en } = detailShape.parse(JSON.parse(detail));
  return planRule(clause, { zh, en });
}
