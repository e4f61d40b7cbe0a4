import type { Role } from './claims.ts';
import type { Text } from './errors.ts';

/** The roles as people call them. */
export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  COMMANDER: { zh: '指挥长', en: 'commander' },
  DUTY_OFFICER: { zh: '值守员', en: 'duty officer' },
  LEAD_UNIT_OFFICER: { zh: '牵头单位人员', en: 'lead unit officer' },
  RESOURCE_MANAGER: { zh: '物资装备管理员', en: 'resource manager' },
  SHELTER_MANAGER: { zh: '避难场所管理员', en: 'shelter manager' },
  EXPERT: { zh: '专家', en: 'expert' },
  FIELD_TEAM_LEADER: { zh: '现场队伍负责人', en: 'field team leader' },
  OBSERVER: { zh: '观察员', en: 'observer' },
  AUDITOR: { zh: '审计员', en: 'auditor' },
  ADMINISTRATOR: { zh: '系统管理员', en: 'administrator' },
};
