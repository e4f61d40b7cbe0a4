import type { Claims } from '@outpost/shared/claims';
import { type Action, PERMISSIONS, permitOf } from '@outpost/shared/permissions';
import type { Permission } from '@outpost/shared/permit';
import type { ReaderContext } from '../context.ts';
import { personalFieldList } from './personal-field-list.ts';

/** What a reader may do, and the rules by which that is decided. */
export const ACCESS_TYPES = `
"许可及于何处：辖区内任何记录，或仅本单位、本队、本人的记录 / any record in scope, or the own unit's, team's or entry only"
enum Reach { ANY UNIT TEAM EXPERT }

"本人可做的一件事 / what the reader may do"
type OwnPermission {
  action: String!
  reach: Reach!
}

"一个角色的许可 / how far a role may go"
type RolePermission {
  role: String!
  reach: Reach!
}

"权限表的一行 / a row of the permission table"
type Permission {
  action: String!
  name: String!
  nameEn: String!
  roles: [RolePermission!]!
}

"个人信息字段及可查看的角色 / a personal field, and who may see it"
type PersonalField {
  type: String!
  field: String!
  action: String!
  roles: [RolePermission!]!
}
`;

export const ACCESS_QUERIES = `
  "权限表（审计） / the permission table, for the auditor"
  permissions: [Permission!]!
  "个人信息字段（审计） / the personal fields of the graph, for the auditor"
  personalFields: [PersonalField!]!
`;

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const rolesOf = (action: Action) => {
  const { may }: Permission = PERMISSIONS[action];
  return Object.entries(may).map(([role, reach]) => ({ role, reach: reach.toUpperCase() }));
};

/** What an actor may do, and how far. */
export const permissionsOf = (actor: Claims['actor']) =>
  ACTIONS.flatMap((action) => {
    const { reach } = permitOf(actor, action);
    return reach === null ? [] : { action, reach: reach.toUpperCase() };
  });

/** The rules themselves are for those who check them. */
export function accessQueries(supergraphSdl: string) {
  const personal = personalFieldList(supergraphSdl);
  const guarded =
    <T>(list: () => T) =>
    (_root: unknown, _args: unknown, { claims }: ReaderContext): T => {
      permitOf(claims.actor, 'access:read').requireRole();
      return list();
    };
  return {
    permissions: guarded(() =>
      ACTIONS.map((action) => ({
        action,
        name: PERMISSIONS[action].zh,
        nameEn: PERMISSIONS[action].en,
        roles: rolesOf(action),
      })),
    ),
    personalFields: guarded(() => personal.map((field) => ({ ...field, roles: rolesOf(field.action) }))),
  };
}
