import { type GraphQLOutputType, getNamedType, isCompositeType, isNonNullType, isObjectType } from 'graphql';

/** A record reached on the way is named, not opened: it is asked about where it is at home. */
const NAMED = ['id', 'county', 'code', 'name', 'title'];

function fieldsOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const chosen = ['__typename'];
  for (const field of Object.values(named.getFields())) {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) continue;
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) {
      if (depth > 0 || NAMED.includes(field.name)) chosen.push(field.name);
    } else if (depth > 0) chosen.push(`${field.name} ${fieldsOf(field.type, depth - 1)}`);
  }
  return `{ ${chosen.join(' ')} }`;
}

/** All that can be asked of a type without arguments, and of what it leads to, so many steps deep. */
export const deepSelection = (type: GraphQLOutputType, depth: number): string => fieldsOf(type, depth);
