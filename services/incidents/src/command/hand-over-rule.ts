import { planRule } from '@outpost/shared/errors';
import { Severity } from '../grading/severity.ts';
import { CommandAuthority } from './command-terms.ts';

const { TOWNSHIP, COUNTY, PREFECTURE, REGION, NATION } = CommandAuthority;
const ASCENDING: readonly CommandAuthority[] = [TOWNSHIP, COUNTY, PREFECTURE, REGION, NATION];
const rank = (authority: CommandAuthority): number => ASCENDING.indexOf(authority);

export interface CommandChange {
  from: CommandAuthority;
  to: CommandAuthority;
  severity: Severity;
  /** Whether the township that would command has a headquarters of its own for this incident. */
  townshipStands: boolean;
}

/**
 * Refuses a hand-over of command that the plan does not know; returns the clause that it rests on. Upward is
 * always open: a township asks the county (1.3), the county asks above for what it cannot master (1.5) and serves
 * under it from relatively serious on (4.5). Down to the county or a township only what is theirs: the ordinary (1.5, 2.2).
 */
export function requireMayHandOver({ from, to, severity, townshipStands }: CommandChange): string {
  if (from === to) {
    throw planRule('4.5', { zh: `现已由 ${to} 指挥`, en: `${to} commands already` }, { field: 'to' });
  }
  if (rank(to) > rank(from)) {
    if (to === COUNTY) return '1.3';
    return severity === Severity.ORDINARY ? '1.5' : '4.5';
  }
  if (rank(to) > rank(COUNTY)) return '4.5';
  if (severity !== Severity.ORDINARY) {
    throw planRule(
      '1.5',
      {
        zh: '较大及以上事故由地委、行署应对，不能交回县或乡镇',
        en: 'from relatively serious on it is the prefecture’s',
      },
      { field: 'to', severity },
    );
  }
  if (to === TOWNSHIP && !townshipStands) {
    throw planRule(
      '2.2',
      { zh: '该乡镇尚未设立组织指挥机构', en: 'the township has no headquarters for this incident yet' },
      { field: 'unitId' },
    );
  }
  return to === TOWNSHIP ? '2.2' : '1.5';
}
