import type { Claims, Role } from './claims.ts';
import { forbidden, type OutpostError, type Text } from './errors.ts';
import type { Owners } from './owners.ts';
import { ROLE_NAMES } from './role-names.ts';

/** How far a permission reaches: any record in the actor's scope, or those of the own unit, team or expert entry. */
export type Reach = 'any' | 'unit' | 'team' | 'expert';

/** An act by its names, and for each role that may do it how far; a role that is not named may not. */
export interface Permission extends Text {
  may: Readonly<Partial<Record<Role, Reach>>>;
}

type Actor = Claims['actor'];
type Own = Exclude<Reach, 'any'>;

/** What binds an actor to the own unit, team or entry, in the claims and in a record's owners alike. */
const BINDING = { unit: 'unitId', team: 'teamId', expert: 'expertId' } as const satisfies Record<Own, keyof Owners>;

const OWN: Record<Own, Text> = {
  unit: { zh: '本单位', en: 'own unit' },
  team: { zh: '本队', en: 'own team' },
  expert: { zh: '本人', en: 'own entry' },
};

/** What an actor may do by one row of the table: nothing, or a thing to records that are within reach. */
export class Permit {
  readonly reach: Reach | null;

  constructor(
    readonly action: string,
    readonly permission: Permission,
    readonly actor: Actor,
  ) {
    this.reach = permission.may[actor.role] ?? null;
  }

  /** Whether only records of certain owners are within reach. */
  get isLimited(): boolean {
    return this.reach !== null && this.reach !== 'any';
  }

  /** Whether a record of these owners is within reach. */
  covers(owners: Owners): boolean {
    if (this.reach === null || this.reach === 'any') return this.reach === 'any';
    const own = this.actor[BINDING[this.reach]];
    return own !== undefined && own === owners[BINDING[this.reach]];
  }

  /** Refuses what the role may not do at all, or not before the account is bound to a unit, team or entry. */
  requireRole(): void {
    const { reach, actor } = this;
    if (reach === null) throw this.#roleRefusal();
    if (reach !== 'any' && actor[BINDING[reach]] === undefined) throw this.#unboundRefusal(reach);
  }

  /** Refuses a record that is another's. */
  requireOwn(owners: Owners): void {
    if (this.covers(owners)) return;
    const { reach } = this;
    throw reach === null || reach === 'any' ? this.#roleRefusal() : this.#ownerRefusal(reach);
  }

  #roleRefusal(): OutpostError {
    const { action, actor, permission } = this;
    const role = ROLE_NAMES[actor.role];
    const roles = Object.keys(permission.may) as Role[];
    return forbidden(
      {
        zh: `${role.zh}无权${permission.zh}（${action}），需要：${roles.map((one) => ROLE_NAMES[one].zh).join('、')}`,
        en: `Your role, ${role.en}, may not ${permission.en} (${action}); it takes: ${roles.map((one) => ROLE_NAMES[one].en).join(', ')}`,
      },
      { action, role: actor.role, needed: 'role', roles },
    );
  }

  #unboundRefusal(reach: Own): OutpostError {
    const { action, actor, permission } = this;
    return forbidden(
      {
        zh: `您的账号没有绑定${OWN[reach].zh}，不能${permission.zh}（${action}），请系统管理员绑定`,
        en: `Your account has no ${OWN[reach].en}, so it cannot ${permission.en} (${action}); ask an administrator to bind it`,
      },
      { action, role: actor.role, needed: reach },
    );
  }

  #ownerRefusal(reach: Own): OutpostError {
    const { action, actor, permission } = this;
    const role = ROLE_NAMES[actor.role];
    return forbidden(
      {
        zh: `${role.zh}只能对${OWN[reach].zh}的记录${permission.zh}（${action}），此记录不属于${OWN[reach].zh}`,
        en: `Your role, ${role.en}, may ${permission.en} (${action}) only for the ${OWN[reach].en}; this record is another's`,
      },
      { action, role: actor.role, needed: reach },
    );
  }
}
