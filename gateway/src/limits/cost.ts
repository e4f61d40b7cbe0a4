import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** A list that names no page size is taken to be this long. */
export const ASSUMED_LIST = 10;
/** What a field that takes arguments costs beside its values: a search of its own in a service. */
export const SEARCH = 200;

export interface OperationMeasure {
  depth: number;
  aliases: number;
  rootFields: number;
  cost: number;
  /** The largest `first` that is asked for. */
  pageSize: number;
}

const NOTHING: OperationMeasure = { depth: 0, aliases: 0, rootFields: 0, cost: 0, pageSize: 0 };

interface Given {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  defaults: ReadonlyMap<string, ValueNode | undefined>;
  /** Measures of fragments by name and page size; null while one is being measured (it holds itself). */
  known: Map<string, OperationMeasure | null>;
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? Math.max(value, 0) : null;
}

/** The `first` of a field, given or by default; null when it has none. */
function pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>, given: Given): number | null {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return null;
  let value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.VARIABLE) {
    const name = value.name.value;
    if (given.variables[name] !== undefined) return wholeNumber(given.variables[name]) ?? ASSUMED_LIST;
    value = given.defaults.get(name);
  }
  if (value?.kind === Kind.INT) return wholeNumber(Number(value.value)) ?? ASSUMED_LIST;
  return wholeNumber(argument.defaultValue) ?? ASSUMED_LIST;
}

const INTROSPECTION = /^__/;

function fieldOf(schema: GraphQLSchema, parent: GraphQLCompositeType | null, name: string) {
  if (name === '__schema') return { type: schema.getType('__Schema'), field: null };
  if (name === '__type') return { type: schema.getType('__Type'), field: null };
  const field = isObjectType(parent) || isInterfaceType(parent) ? (parent.getFields()[name] ?? null) : null;
  return { type: field?.type ?? null, field };
}

function measureField(node: FieldNode, parent: GraphQLCompositeType | null, page: number | null, given: Given) {
  const { type, field } = fieldOf(given.schema, parent, node.name.value);
  const own = field ? pageOf(node, field, given) : null;
  const named = type ? getNamedType(type) : null;
  const inner = isNonNullType(type) ? type.ofType : type;
  const isList = isListType(inner);
  const length = isList ? (own ?? page ?? ASSUMED_LIST) : 1;
  const below = node.selectionSet
    ? measureSelections(node.selectionSet, isCompositeType(named) ? named : null, isList ? null : own, given)
    : NOTHING;
  const isSearch = (field?.args.length ?? 0) > 0 && !INTROSPECTION.test(parent?.name ?? '');
  return {
    depth: below.depth + 1,
    aliases: below.aliases + (node.alias ? 1 : 0),
    rootFields: 0,
    // The values of a list of scalars count as one.
    cost: (isSearch ? SEARCH : 0) + (node.selectionSet ? length * (1 + below.cost) : 1),
    pageSize: Math.max(own ?? 0, below.pageSize),
  };
}

function measureFragment(name: string, page: number | null, given: Given): OperationMeasure {
  const key = `${name} ${page}`;
  const known = given.known.get(key);
  if (known !== undefined) return known ?? NOTHING;
  const fragment = given.fragments.get(name);
  if (!fragment) return NOTHING;
  given.known.set(key, null);
  const type = given.schema.getType(fragment.typeCondition.name.value);
  const measure = measureSelections(fragment.selectionSet, isCompositeType(type) ? type : null, page, given);
  given.known.set(key, measure);
  return measure;
}

function measureSelections(
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType | null,
  page: number | null,
  given: Given,
): OperationMeasure {
  const sum = { ...NOTHING };
  for (const node of selections) {
    let part: OperationMeasure;
    if (node.kind === Kind.FIELD) {
      part = measureField(node, parent, page, given);
      sum.rootFields += 1;
    } else if (node.kind === Kind.FRAGMENT_SPREAD) {
      part = measureFragment(node.name.value, page, given);
    } else {
      const type = node.typeCondition ? given.schema.getType(node.typeCondition.name.value) : parent;
      part = measureSelections(node.selectionSet, isCompositeType(type) ? type : null, page, given);
    }
    sum.depth = Math.max(sum.depth, part.depth);
    sum.aliases += part.aliases;
    sum.rootFields += part.rootFields;
    sum.cost += part.cost;
    sum.pageSize = Math.max(sum.pageSize, part.pageSize);
  }
  return sum;
}

/**
 * What an operation asks for, from its document and variables alone.
 *
 * The cost: a field costs 1. A list of records costs its length times one record with all that is selected of it; its
 * length is its own `first`, else that of the field which it stands directly in (`incidents(first: 20) { nodes { … } }`),
 * else ten. A field that takes arguments costs 200 more, being a search of its own. A fragment costs what it holds, wherever it
 * stands; what `@skip` or `@include` may leave out is counted; introspection is counted by the same rule, without the 200.
 *
 * Each fragment is measured once for each page size that it stands in, so that fragments in fragments cost no time.
 */
export function measureOperation(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): OperationMeasure {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const given: Given = { schema, fragments, variables, defaults, known: new Map() };
  return measureSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? null, null, given);
}
