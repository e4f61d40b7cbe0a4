import type { Role } from '../../generated/graphql';

export const ROLES: readonly Role[] = [
  'COMMANDER',
  'DUTY_OFFICER',
  'LEAD_UNIT_OFFICER',
  'RESOURCE_MANAGER',
  'SHELTER_MANAGER',
  'EXPERT',
  'FIELD_TEAM_LEADER',
  'OBSERVER',
  'AUDITOR',
  'ADMINISTRATOR',
];

type Binding = 'unitId' | 'teamId' | 'expertId';

/** What a role acts for, and whether it must be named. */
export const BINDING_OF: Readonly<Partial<Record<Role, { binding: Binding; required: boolean }>>> = {
  LEAD_UNIT_OFFICER: { binding: 'unitId', required: false },
  RESOURCE_MANAGER: { binding: 'unitId', required: true },
  SHELTER_MANAGER: { binding: 'unitId', required: true },
  FIELD_TEAM_LEADER: { binding: 'teamId', required: true },
  EXPERT: { binding: 'expertId', required: true },
};
