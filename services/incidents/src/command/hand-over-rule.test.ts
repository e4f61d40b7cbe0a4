import { describe, expect, it } from 'vitest';
import { Severity } from '../grading/severity.ts';
import { CommandAuthority } from './command-terms.ts';
import { requireMayHandOver } from './hand-over-rule.ts';

const { TOWNSHIP, COUNTY, PREFECTURE, REGION, NATION } = CommandAuthority;
const { ORDINARY, RELATIVELY_SERIOUS, SERIOUS } = Severity;

describe('handing over the command (1.5, 2.2, 4.5)', () => {
  it.each([
    [TOWNSHIP, COUNTY, ORDINARY, '1.3'],
    [TOWNSHIP, PREFECTURE, RELATIVELY_SERIOUS, '4.5'],
    [COUNTY, PREFECTURE, ORDINARY, '1.5'],
    [COUNTY, PREFECTURE, RELATIVELY_SERIOUS, '4.5'],
    [PREFECTURE, REGION, SERIOUS, '4.5'],
    [REGION, NATION, SERIOUS, '4.5'],
    [NATION, REGION, SERIOUS, '4.5'],
    [REGION, PREFECTURE, RELATIVELY_SERIOUS, '4.5'],
    [PREFECTURE, COUNTY, ORDINARY, '1.5'],
    [COUNTY, TOWNSHIP, ORDINARY, '2.2'],
    [PREFECTURE, TOWNSHIP, ORDINARY, '2.2'],
  ])('from %s to %s while %s rests on %s', (from, to, severity, clause) => {
    expect(requireMayHandOver({ from, to, severity, townshipStands: true })).toBe(clause);
  });

  it.each([
    [PREFECTURE, COUNTY, RELATIVELY_SERIOUS, true, '1.5'],
    [NATION, COUNTY, SERIOUS, true, '1.5'],
    [COUNTY, TOWNSHIP, RELATIVELY_SERIOUS, true, '1.5'],
    [COUNTY, TOWNSHIP, ORDINARY, false, '2.2'],
    ...Object.values(CommandAuthority).map((one) => [one, one, ORDINARY, true, '4.5'] as const),
  ] as const)(
    'from %s to %s while %s, the township with headquarters %s, is refused by %s',
    (from, to, severity, townshipStands, clause) => {
      expect(() => requireMayHandOver({ from, to, severity, townshipStands })).toThrow(
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_RULE', clause }) }),
      );
    },
  );
});
