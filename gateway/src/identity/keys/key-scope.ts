import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { KeyScope } from '../../context.ts';

/** They hold nothing but what the field that leads to them gives. */
const CONTAINER = /^PageInfo$|(Connection|Edge)$/;

const covers = (list: readonly string[], type: string, field: string): boolean =>
  list.includes('*') || list.includes(`${type}.*`) || list.includes(`${type}.${field}`);

/** A document without the operations that are not run. */
const onlyThat = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode =>
  separateOperations(document)[operation.name?.value ?? ''] ?? document;

/**
 * The first field of an operation that a key may not read or write, as its coordinate; null when it may all of
 * them. Whatever a field is called by alias, and through whatever fragment it comes, its coordinate is one.
 */
export function beyondScope(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { reads, writes }: KeyScope,
): string | null {
  const mutation = schema.getMutationType()?.name;
  const info = new TypeInfo(schema);
  let beyond: string | null = null;
  const allows = (type: string, field: string): boolean =>
    covers(type === mutation ? writes : reads, type, field) || CONTAINER.test(type);
  visit(
    onlyThat(document, operation),
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = getNamedType(info.getParentType());
        const field = node.name.value;
        if (!parent || beyond !== null || field.startsWith('__') || isIntrospectionType(parent)) return;
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent).map(({ name }) => name) : [parent.name];
        const refused = types.find((type) => !allows(type, field));
        if (refused !== undefined) beyond = `${refused}.${field}`;
      },
    }),
  );
  return beyond;
}
