import { Directive } from 'type-graphql';
import type { Action } from './permissions.ts';

/** The kinds of personal fields, each with a row of its own in the permission table. */
export type PersonalKind = 'caller' | 'contact';

/** Before the kind in the tag by which a personal field is known in the schema of every service. */
export const PERSONAL_TAG = 'personal/';

export const actionOf = (kind: PersonalKind): Action => `personal:${kind}`;

const marked = new Map<string, Map<string, PersonalKind>>();

/**
 * Marks a field that says who a person is or how to reach them. Its value answers only to roles that need it (the
 * rows `personal:*` of the permission table) and is FORBIDDEN to others, so the field is nullable.
 */
export const Personal =
  (kind: PersonalKind): PropertyDecorator =>
  (target, property) => {
    Directive(`@tag(name: "${PERSONAL_TAG}${kind}")`)(target, property);
    const type = target.constructor.name;
    marked.set(type, (marked.get(type) ?? new Map()).set(String(property), kind));
  };

/** The personal fields of an entity, by its name in the graph. */
export const personalFieldsOf = (type: string): ReadonlyMap<string, PersonalKind> => marked.get(type) ?? new Map();
