import { type GraphQLOutputType, getNamedType, isCompositeType, isObjectType, isScalarType } from 'graphql';
import type { Operation } from './places.ts';

/** What is asked of an answer: enough to see whether a text was stored as it was given. */
function selectionOf(type: GraphQLOutputType, told: string | null): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const fields = isObjectType(named) ? named.getFields() : {};
  const field = told === null ? undefined : fields[told];
  const hasTold = field && field.args.length === 0 && isScalarType(getNamedType(field.type));
  const chosen = ['__typename', ...(fields['version'] ? ['id', 'version'] : []), ...(hasTold ? [`told: ${told}`] : [])];
  if (fields['nodes']) chosen.push('nodes { __typename }', 'totalCount');
  return `{ ${chosen.join(' ')} }`;
}

/** An operation as a document with its arguments as variables; `told` is a field whose value is asked back. */
export function documentOf({ kind, list, field }: Operation, args: object, told: string | null): string {
  const given = field.args.filter(({ name }) => name in args);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed && `(${passed})`} ${selectionOf(field.type, told)}`;
  const whole = list === null ? `answer: ${call}` : `list: ${list}(first: 1) { nodes { answer: ${call} } }`;
  return `${kind}${declared && `(${declared})`} { ${whole} }`;
}
