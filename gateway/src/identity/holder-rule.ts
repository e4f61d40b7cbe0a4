import type { Claims, Role } from '@outpost/shared/claims';
import { badInput, forbidden, type OutpostError } from '@outpost/shared/errors';

export interface HolderGiven {
  role: Role;
  scope: string;
  county: string;
  unitId: string | null;
  teamId: string | null;
  expertId: string | null;
}

type Binding = 'unitId' | 'teamId' | 'expertId';

/** Roles that act for something of their own, and would have nothing to act for without it. */
const NEEDS: Partial<Record<Role, [Binding, { zh: string; en: string }]>> = {
  RESOURCE_MANAGER: ['unitId', { zh: '此角色须指明本单位', en: 'this role needs the own unit' }],
  SHELTER_MANAGER: ['unitId', { zh: '此角色须指明本单位', en: 'this role needs the own unit' }],
  FIELD_TEAM_LEADER: ['teamId', { zh: '此角色须指明本队伍', en: 'this role needs the own team' }],
  EXPERT: ['expertId', { zh: '此角色须指明专家库条目', en: 'this role needs the entry in the expert register' }],
};

/** The nation, a region, a prefecture or a county. */
const SCOPE = /^(\d{2}|\d{4}|\d{6})?$/;

/** Why a holder cannot be as it is given, or null. Nobody gives away more than the own scope. */
export function holderFault({ scope: own }: Pick<Claims, 'scope'>, given: HolderGiven): OutpostError | null {
  const { role, scope, county } = given;
  if (!SCOPE.test(scope)) {
    const text = { zh: '应为 2、4 或 6 位区划代码', en: 'must be an adcode of 2, 4 or 6 digits' };
    return badInput('scope', text);
  }
  if (!scope.startsWith(own)) {
    return forbidden(
      {
        zh: `管辖范围 ${scope || '全国'} 超出您的范围 ${own}`,
        en: `The scope ${scope || 'everywhere'} is beyond yours, ${own}`,
      },
      { field: 'scope' },
    );
  }
  if (!/^\d{6}$/.test(county) || !county.startsWith(scope)) {
    return badInput('county', {
      zh: `应为管辖范围 ${scope} 内的县级代码`,
      en: `must be a six-digit adcode within the scope ${scope}`,
    });
  }
  const needed = NEEDS[role];
  return needed && given[needed[0]] === null ? badInput(...needed) : null;
}

/** Refuses to touch a holder that reaches further than the actor: a county does not govern its prefecture. */
export function requireWithin({ scope: own }: Claims, holder: { scope: string }): void {
  if (holder.scope.startsWith(own)) return;
  throw forbidden(
    { zh: `其管辖范围 ${holder.scope} 超出您的范围 ${own}`, en: `Its scope ${holder.scope} is beyond yours, ${own}` },
    { field: 'id' },
  );
}
