import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** A value of an operation's arguments that a caller makes up: where it stands, and of which scalar type it is. */
export interface Place {
  /** Names of arguments and input fields; 0 for the one item of a list. */
  path: (string | number)[];
  scalar: string;
}

export interface Operation {
  kind: 'query' | 'mutation';
  /** The list of Query whose records have the field; null for a field of Query or Mutation itself. */
  list: string | null;
  field: GraphQLField<unknown, unknown>;
  places: Place[];
}

function placesIn(type: GraphQLInputType, path: Place['path'], within: readonly string[]): Place[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return placesIn(inner.ofType, [...path, 0], within);
  if (isScalarType(inner)) return [{ path, scalar: inner.name }];
  if (!isInputObjectType(inner) || within.includes(inner.name)) return [];
  return Object.values(inner.getFields()).flatMap((field) =>
    placesIn(field.type, [...path, field.name], [...within, inner.name]),
  );
}

const placesOf = (args: readonly GraphQLArgument[]): Place[] =>
  args.flatMap((argument) => placesIn(argument.type, [argument.name], []));

type Fields = readonly GraphQLField<unknown, unknown>[];

const fieldsOf = (type: GraphQLOutputType | null | undefined): Fields => {
  const named = type && getNamedType(type);
  return isObjectType(named) ? Object.values(named.getFields()) : [];
};

/** Fields that take arguments, of the records that a list of Query gives. */
function fieldsOfRecords(root: Fields): Operation[] {
  const seen = new Set<string>();
  return root.flatMap((list) => {
    const nodes = fieldsOf(list.type).find(({ name }) => name === 'nodes')?.type;
    const type = nodes && getNamedType(nodes).name;
    if (type === undefined || seen.has(type)) return [];
    seen.add(type);
    return fieldsOf(nodes)
      .filter(({ args }) => args.length > 0)
      .map((field) => ({ kind: 'query' as const, list: list.name, field, places: placesOf(field.args) }));
  });
}

/** Every query and mutation of the public graph, and every field of a listed record, with all values that a caller can give it. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const root = (kind: Operation['kind'], fields: Fields): Operation[] =>
    fields.map((field) => ({ kind, list: null, field, places: placesOf(field.args) }));
  const queries = fieldsOf(schema.getQueryType());
  return [
    ...root('query', queries),
    ...fieldsOfRecords(queries),
    ...root('mutation', fieldsOf(schema.getMutationType())),
  ];
}

/** The same arguments with another value in one place. */
export function withValue(args: unknown, [step, ...rest]: Place['path'], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') return [withValue(Array.isArray(args) ? args[step] : undefined, rest, value)];
  const record = typeof args === 'object' && args !== null ? args : {};
  return { ...record, [step]: withValue((record as Record<string, unknown>)[step], rest, value) };
}
