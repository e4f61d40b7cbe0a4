import { badInput, planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

/** The two dangers for which a rescue is suspended (4.8). */
export enum SuspensionDanger {
  RESCUERS = 'RESCUERS',
  SECONDARY_DISASTER = 'SECONDARY_DISASTER',
}
registerEnumType(SuspensionDanger, {
  name: 'SuspensionDanger',
  description: '可能威胁救援人员生命安全，或可能造成严重次生、衍生灾害（预案 4.8）',
});

/** Who may suspend (4.8): a rescue team at once, by itself; the others also withdraw the rescuers. */
export enum SuspensionAuthority {
  ONSITE_HEADQUARTERS = 'ONSITE_HEADQUARTERS',
  TOWNSHIP_GOVERNMENT = 'TOWNSHIP_GOVERNMENT',
  RESCUE_TEAM = 'RESCUE_TEAM',
}
registerEnumType(SuspensionAuthority, {
  name: 'SuspensionAuthority',
  description: '现场指挥部、事发地乡镇人民政府，或现场救援队伍（预案 4.8）',
});

export interface SuspensionOrder {
  authority: SuspensionAuthority;
  /** Who approved it; a team that is in danger asks nobody. */
  approvedBy: string | null;
  /** Whether it is recorded by a team's leader, who speaks for the team only. */
  byTeamLeader: boolean;
}

export function requireMaySuspend({ authority, approvedBy, byTeamLeader }: SuspensionOrder): void {
  const team = authority === SuspensionAuthority.RESCUE_TEAM;
  if (byTeamLeader && !team) {
    throw planRule(
      '4.8',
      { zh: '救援队队长只能以现场救援队伍的名义暂停救援', en: 'a team leader suspends in the name of the team only' },
      { field: 'authority' },
    );
  }
  if (!team && approvedBy === null) {
    throw planRule('4.8', { zh: '须记录批准人', en: 'who approved it must be on record' }, { field: 'approvedBy' });
  }
}

export interface Resumption {
  /** As it was suspended. */
  suspendedBy: SuspensionAuthority;
  reportedTo: string | null;
  /** Who lets the rescue go on. */
  authority: SuspensionAuthority;
}

/**
 * Who lets a rescue go on is whoever removes the danger (4.8): the on-site headquarters or the township. What a team
 * suspended by itself must have been reported upward before.
 */
export function requireMayResume({ suspendedBy, reportedTo, authority }: Resumption): void {
  if (authority === SuspensionAuthority.RESCUE_TEAM) {
    throw planRule(
      '4.8',
      {
        zh: '恢复救援由现场指挥部或事发地乡镇人民政府决定',
        en: 'the on-site headquarters or the township lets it go on',
      },
      { field: 'authority' },
    );
  }
  if (suspendedBy === SuspensionAuthority.RESCUE_TEAM && reportedTo === null) {
    throw planRule(
      '4.8',
      {
        zh: '救援队伍自行暂停的，须先记录已向上级机构报告',
        en: 'what a team suspended must have been reported upward',
      },
      { field: 'reportedTo' },
    );
  }
}

/** A report upward says to whom and when, or is not there yet. */
export function requireWholeReport(reportedTo: string | null, reportedAt: Date | null): void {
  if ((reportedTo === null) === (reportedAt === null)) return;
  throw badInput(reportedTo === null ? 'reportedTo' : 'reportedAt', {
    zh: '报告对象和报告时间须同时填写',
    en: 'say both to whom it was reported and when',
  });
}
