import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Severity } from '../grading/severity.ts';
import { approvalStands, authorityFor, releaseAuthorityShape, requireApprover } from './release-authority.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../../infra/county/653130/${file}`, import.meta.url), 'utf8'));
const { rows } = releaseAuthorityShape.parse(read('plan/release-authority.json'));
const { ESPECIALLY_SERIOUS, SERIOUS, RELATIVELY_SERIOUS, ORDINARY } = Severity;
const EVERYBODY: string[] = read('units.json').map(({ code }: { code: string }) => code);

describe('who approves what is said of an accident (4.7)', () => {
  it.each([
    [ESPECIALLY_SERIOUS, false, ['U-ZZQXCB']],
    [ESPECIALLY_SERIOUS, true, ['U-ZZQXCB']],
    [SERIOUS, false, ['U-ZZQXCB']],
    [SERIOUS, true, ['U-ZZQXCB']],
    [RELATIVELY_SERIOUS, false, ['U-DWXCB']],
    [RELATIVELY_SERIOUS, true, ['U-DWXCB']],
    [ORDINARY, false, ['U-XW', 'U-XZF']],
    [ORDINARY, true, ['U-DWXCB']],
  ])('%s, sensitive %s: %o and nobody else', (severity, sensitive, approvers) => {
    const row = authorityFor(rows, severity, sensitive);
    expect(row.approvers).toEqual(approvers);
    for (const code of EVERYBODY) {
      const approve = () => requireApprover(row, code, '有权单位');
      if (approvers.includes(code)) expect(approve).not.toThrow();
      else {
        const extensions = expect.objectContaining({ code: 'PLAN_RULE', clause: '4.7', field: 'approverUnitId' });
        expect(approve).toThrow(expect.objectContaining({ extensions }));
      }
    }
  });

  it.each([
    [ORDINARY, 'U-XW', ORDINARY, true],
    [ORDINARY, 'U-XW', RELATIVELY_SERIOUS, false],
    [ORDINARY, 'U-XW', SERIOUS, false],
    [RELATIVELY_SERIOUS, 'U-DWXCB', SERIOUS, false],
    [SERIOUS, 'U-ZZQXCB', ESPECIALLY_SERIOUS, true],
    [RELATIVELY_SERIOUS, 'U-DWXCB', ORDINARY, true],
    [ESPECIALLY_SERIOUS, 'U-ZZQXCB', ORDINARY, true],
  ])('approved at %s by %s, now %s: stands %s', (severity, approver, now, stands) => {
    expect(approvalStands(authorityFor(rows, now, false), { approver, severity }, now)).toBe(stands);
  });
});
