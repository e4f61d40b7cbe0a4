import type { Action } from '@outpost/shared/permissions';
import { actionOf, PERSONAL_TAG, type PersonalKind } from '@outpost/shared/personal';
import { Kind, parse, valueFromASTUntyped } from 'graphql';

/** A field of the graph that says who a person is or how to reach them, and the permission that it takes. */
export interface PersonalField {
  type: string;
  field: string;
  action: Action;
}

/** Every field that a service has marked personal, as the supergraph knows them. */
export function personalFieldList(supergraphSdl: string): PersonalField[] {
  return parse(supergraphSdl).definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return (type.fields ?? []).flatMap((field) =>
      (field.directives ?? [])
        .filter(({ name }) => name.value === 'tag')
        .flatMap((tag) => tag.arguments ?? [])
        .map(({ value }) => String(valueFromASTUntyped(value)))
        .filter((tag) => tag.startsWith(PERSONAL_TAG))
        .map((tag) => ({
          type: type.name.value,
          field: field.name.value,
          action: actionOf(tag.slice(PERSONAL_TAG.length) as PersonalKind),
        })),
    );
  });
}
