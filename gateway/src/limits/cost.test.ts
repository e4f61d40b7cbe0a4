import { buildSchema, type FragmentDefinitionNode, getIntrospectionQuery, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureOperation, SEARCH } from './cost.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const schema = buildSchema(`
  type Query {
    incident(id: ID!): Incident
    incidents(first: Int! = 50): IncidentConnection!
    county: County!
  }
  type Mutation { report(title: String!): Incident! }
  type County { name: String! townships: [Unit!]! surroundings: [Float!]! }
  type Unit { id: ID! name: String! }
  type IncidentConnection { nodes: [Incident!]! edges: [Edge!]! pageInfo: PageInfo! totalCount: Int! }
  type Edge { cursor: String! node: Incident! }
  type PageInfo { endCursor: String }
  type Incident { id: ID! title: String! nearby(first: Int = 10): Nearby dispatches: [Dispatch!] }
  type Dispatch { id: ID! incident: Incident! }
  type Nearby { teams: [Unit!]! machines: [Unit!]! }
  union Record = Incident | Unit
`);

const measure = (text: string, variables: Record<string, unknown> = {}) => {
  const { definitions } = parse(text);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  return measureOperation(schema, operation, new Map(fragments.map((one) => [one.name.value, one])), variables);
};

describe('what an operation costs', () => {
  it.each([
    ['a value', '{ __typename }', {}, 1],
    ['a record and its values', '{ county { name } }', {}, 2],
    ['a list of scalars as one value', '{ county { surroundings } }', {}, 2],
    ['a list without a page size as ten', '{ county { townships { id name } } }', {}, 1 + 10 * 3],
    ['a field that takes arguments', '{ incident(id: 1) { id } }', {}, SEARCH + 2],
    ['a page by default', '{ incidents { nodes { id } } }', {}, SEARCH + 1 + 50 * 2],
    ['a page that is named', '{ incidents(first: 3) { nodes { id title } } }', {}, SEARCH + 1 + 3 * 3],
    ['a page by variable', 'query ($n: Int!) { incidents(first: $n) { nodes { id } } }', { n: 7 }, SEARCH + 1 + 7 * 2],
    [
      'the default of a variable',
      'query ($n: Int! = 4) { incidents(first: $n) { nodes { id } } }',
      {},
      SEARCH + 1 + 4 * 2,
    ],
    [
      'a page size that is none',
      'query ($n: Int!) { incidents(first: $n) { nodes { id } } }',
      { n: 'x' },
      SEARCH + 1 + 10 * 2,
    ],
    ['a negative page size', '{ incidents(first: -5) { nodes { id } } }', {}, SEARCH + 1],
    ['edges like nodes', '{ incidents(first: 3) { edges { cursor node { id } } } }', {}, SEARCH + 1 + 3 * 4],
    [
      'what is not in the list once',
      '{ incidents(first: 9) { totalCount pageInfo { endCursor } } }',
      {},
      SEARCH + 1 + 3,
    ],
    [
      'a page within a page',
      '{ incidents(first: 3) { nodes { nearby(first: 2) { teams { id } } } } }',
      {},
      SEARCH + 1 + 3 * (1 + SEARCH + 1 + 2 * 2),
    ],
    [
      'a page for its own lists only',
      '{ incidents(first: 2) { nodes { dispatches { id } } } }',
      {},
      SEARCH + 1 + 2 * (1 + 10 * 2),
    ],
    [
      'a fragment as what it holds',
      '{ county { ...C } } fragment C on County { name townships { id } }',
      {},
      2 + 10 * 2,
    ],
    ['a fragment as often as it stands', '{ county { ...C ...C } } fragment C on County { name }', {}, 3],
    [
      'a fragment in the page around it',
      '{ incidents(first: 3) { ...P } } fragment P on IncidentConnection { nodes { id } }',
      {},
      SEARCH + 1 + 3 * 2,
    ],
    [
      'an inline fragment',
      '{ incidents(first: 3) { ... { nodes { ... on Incident { id } } } } }',
      {},
      SEARCH + 1 + 3 * 2,
    ],
    ['what may be skipped', '{ county { name @skip(if: true) } }', {}, 2],
    ['a mutation', 'mutation { report(title: "x") { id } }', {}, SEARCH + 2],
    ['a field that is not there', '{ nothing { at { all } } }', {}, 3],
    ['types of the schema', '{ __schema { types { name } } }', {}, 1 + 10 * 2],
  ])('counts %s', (_what, text, variables, cost) => {
    expect(measure(text, variables).cost).toBe(cost);
  });

  it('lets the introspection query of tools pass', () => {
    const { cost, depth } = measure(getIntrospectionQuery());
    expect(depth).toBe(15);
    expect(cost).toBeLessThan(DEFAULT_LIMITS.cost);
  });

  it('counts depth, aliases, root fields and the largest page through fragments', () => {
    const text = `{ one: incident(id: 1) { ...I } two: incident(id: 2) { ...I } ...Q }
      fragment I on Incident { name: title nearby(first: 30) { teams { id } } }
      fragment Q on Query { county { name } }`;
    expect(measure(text)).toMatchObject({ depth: 4, aliases: 4, rootFields: 3, pageSize: 30 });
  });
});

describe('documents that are made to take time', () => {
  it('measures fragments that double at each of a thousand levels', () => {
    const levels = Array.from({ length: 1000 }, (_, n) => `fragment F${n} on County { ...F${n + 1} ...F${n + 1} }`);
    const { cost } = measure(`{ county { ...F0 } } ${levels.join(' ')} fragment F1000 on County { name }`);
    expect(cost).toBeGreaterThan(1e300);
  });

  it('ends at a fragment that holds itself', () => {
    const text = '{ county { ...A } } fragment A on County { name ...B } fragment B on County { name ...A }';
    expect(measure(text).cost).toBe(3);
  });

  it('counts pages in pages beyond any number that is exact', () => {
    const inner = Array.from({ length: 30 }).reduce<string>(
      (selection) => `nearby(first: 1000) { teams { id } } dispatches { incident { ${selection} } }`,
      'id',
    );
    expect(measure(`{ incidents(first: 1000) { nodes { ${inner} } } }`).cost).toBeGreaterThan(1e30);
  });
});
