import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
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

/** Every query and mutation of the public graph with all values that a caller can give it. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const of = (kind: Operation['kind'], type: ReturnType<GraphQLSchema['getQueryType']>): Operation[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field, places: placesOf(field.args) }));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
}

/** The same arguments with another value in one place. */
export function withValue(args: unknown, [step, ...rest]: Place['path'], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') return [withValue(Array.isArray(args) ? args[step] : undefined, rest, value)];
  const record = typeof args === 'object' && args !== null ? args : {};
  return { ...record, [step]: withValue((record as Record<string, unknown>)[step], rest, value) };
}
