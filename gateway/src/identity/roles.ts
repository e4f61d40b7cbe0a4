import { ROLES, type Role as RoleName } from '@outpost/shared/claims';
import { registerEnumType } from 'type-graphql';

/** The roles of claims as an enum of the graph. */
export const Role = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in RoleName]: R };
export type Role = RoleName;
registerEnumType(Role, { name: 'Role', description: '角色 / what an account or an API key may do' });
