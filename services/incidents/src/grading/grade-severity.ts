import { z } from 'zod';
import { ResponseLevel, Severity } from './severity.ts';

/** `plan/grading.json` of the county profile. */
export const gradingShape = z.object({
  source: z.string(),
  rows: z
    .array(
      z.object({
        severity: z.enum(Severity),
        level: z.enum(ResponseLevel),
        minDeaths: z.number().int().min(0),
        minInjured: z.number().int().min(0),
        minDirectLossYuan: z.number().min(0),
      }),
    )
    .length(4),
});
export type GradingTable = z.infer<typeof gradingShape>;
export type GradingRow = GradingTable['rows'][number];

/** Persons and yuan; `seriouslyInjured` includes acute poisoning. */
export interface Losses {
  deaths: number;
  seriouslyInjured: number;
  directLossYuan: number;
}

/**
 * The grade of an accident: the highest row that any one criterion reaches (State Council Order 493, article 3).
 * `table` is in order from the highest grade to the lowest.
 */
export function gradeSeverity(losses: Losses, table: GradingTable): GradingRow {
  const lowest = table.rows.at(-1);
  const reached = table.rows.find(
    (row) =>
      losses.deaths >= row.minDeaths ||
      losses.seriouslyInjured >= row.minInjured ||
      losses.directLossYuan >= row.minDirectLossYuan,
  );
  const row = reached ?? lowest;
  if (!row) throw new Error('the grading table is empty');
  return row;
}

/** The response level that answers to a grade (4.2). */
export function levelOf(severity: Severity, table: GradingTable): ResponseLevel {
  const row = table.rows.find((one) => one.severity === severity);
  if (!row) throw new Error(`the grading table does not have ${severity}`);
  return row.level;
}
