import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Claims } from './claims.ts';
import type { ServiceContext } from './context.ts';
import { forbidden, type OutpostError } from './errors.ts';
import { type Owners, ownersOf } from './owners.ts';
import { permitOf } from './permissions.ts';
import type { Permit } from './permit.ts';
import { actionOf, PERSONAL_TAG, type PersonalKind, personalFieldsOf } from './personal.ts';
import { ROLE_NAMES } from './role-names.ts';

type Actor = Claims['actor'];

const refusal = (field: string, { action, actor, reach, permission }: Permit): OutpostError => {
  const roles = Object.keys(permission.may) as Actor['role'][];
  const role = ROLE_NAMES[actor.role];
  return forbidden(
    reach === null
      ? {
          zh: `${field} 属于个人信息，${role.zh}无权查看（${action}）`,
          en: `${field} is personal; your role, ${role.en}, may not see it (${action})`,
        }
      : {
          zh: `${field} 属于个人信息，${role.zh}只能查看自己所属的记录（${action}）`,
          en: `${field} is personal; your role, ${role.en}, sees that of its own records only (${action})`,
        },
    { action, field, role: actor.role, needed: reach ?? 'role', roles },
  );
};

const owners = async (source: object, manager: EntityManager): Promise<Owners> =>
  (await ownersOf(source.constructor as new () => object, source, manager)) ?? {};

function guard(field: GraphQLField<object, ServiceContext>, type: string, kind: PersonalKind): void {
  const { resolve = defaultFieldResolver } = field;
  const coordinate = `${type}.${field.name}`;
  field.resolve = (source, args, ctx, info) => {
    const permit = permitOf(ctx.claims.actor, actionOf(kind));
    const answer = (of: Owners) => {
      if (permit.covers(of)) return resolve(source, args, ctx, info);
      throw refusal(coordinate, permit);
    };
    return permit.isLimited ? owners(source, ctx.db.manager).then(answer) : answer({});
  };
}

/** The kind of personal field that a tag of the schema makes of a field, or null. */
function kindOf(field: GraphQLField<unknown, unknown>): PersonalKind | null {
  for (const { name, arguments: given } of field.astNode?.directives ?? []) {
    const value = given?.find((argument) => argument.name.value === 'name')?.value;
    if (name.value === 'tag' && value?.kind === 'StringValue' && value.value.startsWith(PERSONAL_TAG)) {
      return value.value.slice(PERSONAL_TAG.length) as PersonalKind;
    }
  }
  return null;
}

/** Puts every field of a schema that is tagged personal behind the permission table, by whatever path it is asked. */
export function guardPersonalFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const kind = kindOf(field);
      if (kind) guard(field, type.name, kind);
    }
  }
}

/**
 * A record as an actor may see it outside the graph, in an error or in the journal: without the personal fields that
 * are not for them. `type` is the entity's name.
 */
export function withoutPersonal<T extends object>(actor: Actor, type: string, record: T, owners: Owners | null): T {
  const hidden = [...personalFieldsOf(type)].filter(
    ([, kind]) => !permitOf(actor, actionOf(kind)).covers(owners ?? {}),
  );
  if (hidden.length === 0) return record;
  const fields = new Set(hidden.map(([field]) => field));
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.has(field))) as T;
}
