import type { Role } from './claims.ts';
import type { ServiceContext } from './context.ts';
import { forbidden } from './errors.ts';

const COMMAND: readonly Role[] = ['COMMANDER', 'DUTY_OFFICER', 'LEAD_UNIT_OFFICER', 'ADMINISTRATOR'];
const RESOURCES: readonly Role[] = ['COMMANDER', 'DUTY_OFFICER', 'RESOURCE_MANAGER', 'ADMINISTRATOR'];

/** Who may do what: one row an action. */
export const PERMISSIONS = {
  'incident:report': [...COMMAND, 'FIELD_TEAM_LEADER'],
  'incident:update': COMMAND,
  'response:activate': ['COMMANDER', 'ADMINISTRATOR'],
  'unit:write': ['ADMINISTRATOR', 'DUTY_OFFICER'],
  'map:install': ['ADMINISTRATOR'],
  'county:load': ['ADMINISTRATOR'],
  'resource:write': RESOURCES,
  'stock:move': RESOURCES,
  'dispatch:request': COMMAND,
  'dispatch:approve': ['COMMANDER', 'DUTY_OFFICER', 'ADMINISTRATOR'],
  'dispatch:advance': [...COMMAND, 'RESOURCE_MANAGER', 'FIELD_TEAM_LEADER'],
  'requisition:decide': ['COMMANDER', 'ADMINISTRATOR'],
  'requisition:advance': [...COMMAND, 'RESOURCE_MANAGER'],
  'cost:record': [...COMMAND, 'RESOURCE_MANAGER'],
  'standby:confirm': [...RESOURCES, 'FIELD_TEAM_LEADER'],
  'standby:end': ['COMMANDER', 'DUTY_OFFICER', 'ADMINISTRATOR'],
  'position:report': [...RESOURCES, 'FIELD_TEAM_LEADER'],
  'shelter:write': ['COMMANDER', 'DUTY_OFFICER', 'SHELTER_MANAGER', 'ADMINISTRATOR'],
  'settlement:write': ['DUTY_OFFICER', 'SHELTER_MANAGER', 'ADMINISTRATOR'],
  'expert:write': ['DUTY_OFFICER', 'LEAD_UNIT_OFFICER', 'ADMINISTRATOR'],
  'warning:issue': COMMAND,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;

/** Refuses unless the actor's role allows the action and the county lies in the actor's scope. */
export function authorise(ctx: ServiceContext, action: Action, county: string = ctx.county): void {
  const { actor, scope } = ctx.claims;
  const roles: readonly Role[] = PERMISSIONS[action];
  if (!roles.includes(actor.role)) {
    throw forbidden(
      { zh: `角色 ${actor.role} 无权执行 ${action}`, en: `The role ${actor.role} may not do ${action}` },
      { action },
    );
  }
  if (!county.startsWith(scope)) {
    throw forbidden(
      { zh: `${county} 不在您的管辖范围 ${scope} 内`, en: `${county} is outside your area ${scope}` },
      { action, county },
    );
  }
}
