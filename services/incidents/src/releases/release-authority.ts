import { planRule } from '@outpost/shared/errors';
import { z } from 'zod';
import { Severity } from '../grading/severity.ts';

/** `plan/release-authority.json` of the county profile: first match wins; a sensitive matter looks at its own rows first. */
export const releaseAuthorityShape = z.object({
  source: z.string(),
  /** The plan's words on releases that nobody approved. */
  without: z.string(),
  rows: z.array(
    z.object({
      sensitive: z.boolean(),
      severities: z.array(z.enum(Severity)).min(1),
      /** Codes of the units any of which may approve. */
      approvers: z.array(z.string()).min(1),
      text: z.string(),
    }),
  ),
});
export type ReleaseAuthorityRow = z.infer<typeof releaseAuthorityShape>['rows'][number];

/** Who approves what is said of an accident (4.7). */
export function authorityFor(
  table: readonly ReleaseAuthorityRow[],
  severity: Severity,
  sensitive: boolean,
): ReleaseAuthorityRow {
  const row = table.find((one) => (sensitive || !one.sensitive) && one.severities.includes(severity));
  if (!row) throw new Error(`the release authorities have no row for ${severity}`);
  return row;
}

/** Refuses an approval by another than the authority for the severity; `named` tells its units by name. */
export function requireApprover(row: ReleaseAuthorityRow, approver: string, named: string): void {
  if (row.approvers.includes(approver)) return;
  throw planRule(
    '4.7',
    { zh: `应由${named}批准`, en: `it is approved by: ${named}` },
    { field: 'approverUnitId', approvers: row.approvers },
  );
}

const GRAVITY: readonly Severity[] = [
  Severity.ORDINARY,
  Severity.RELATIVELY_SERIOUS,
  Severity.SERIOUS,
  Severity.ESPECIALLY_SERIOUS,
];

interface Approval {
  approver: string;
  /** The severity of the accident when it was approved. */
  severity: Severity;
}

/** Whether an approval holds for an accident as it is now: one for a graver accident does, one for a lesser does not. */
export const approvalStands = (row: ReleaseAuthorityRow, approval: Approval, now: Severity): boolean =>
  row.approvers.includes(approval.approver) || GRAVITY.indexOf(approval.severity) >= GRAVITY.indexOf(now);
