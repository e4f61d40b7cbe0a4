import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { beyondScope } from './key-scope.ts';

const SCHEMA = buildSchema(`
  type Query { incidents(first: Int): IncidentConnection! incident(id: ID!): Incident experts: [Expert!]! found: [Found!]! named: [Named!]! }
  type Mutation { reportIncident(title: String!): Incident! issueWarning(text: String!): Boolean! }
  type Subscription { changes: Change! }
  type Change { id: ID! record: Found }
  union Found = Incident | Expert
  interface Named { name: String! }
  type IncidentConnection { nodes: [Incident!]! edges: [IncidentEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type IncidentEdge { node: Incident! cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type Incident implements Named { id: ID! name: String! title: String! reporterPhone: String experts: [Expert!]! }
  type Expert implements Named { id: ID! name: String! phone: String }
`);

const beyond = (text: string, reads: string[], writes: string[] = [], name?: string): string | null => {
  const document = parse(text);
  expect(validate(SCHEMA, document)).toEqual([]);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  return beyondScope(SCHEMA, document, operation, { reads, writes, freeQueries: true });
};

const READS = ['Query.incidents', 'Query.incident', 'Incident.id', 'Incident.title'];

describe('what a key may read', () => {
  it.each<[string, string]>([
    ['the fields that are named', '{ incident(id: 1) { id title __typename } }'],
    [
      'the pages in which they come',
      '{ incidents { totalCount pageInfo { hasNextPage } edges { cursor node { id } } } }',
    ],
    ['what the schema says of itself', '{ __schema { types { name } } }'],
  ])('is %s', (_what, text) => {
    expect(beyond(text, READS)).toBeNull();
  });

  it.each<[string, string, string]>([
    ['a field that is not named', '{ incident(id: 1) { id reporterPhone } }', 'Incident.reporterPhone'],
    ['under another name', '{ incident(id: 1) { title: reporterPhone } }', 'Incident.reporterPhone'],
    [
      'in a fragment',
      '{ incident(id: 1) { ...F } } fragment F on Incident { reporterPhone }',
      'Incident.reporterPhone',
    ],
    [
      'in a fragment of a fragment',
      '{ incident(id: 1) { ...F } } fragment F on Incident { ...G } fragment G on Incident { name }',
      'Incident.name',
    ],
    ['in a fragment in the line', '{ incident(id: 1) { ... on Incident { name } } }', 'Incident.name'],
    ['behind a condition', '{ incident(id: 1) { name @skip(if: true) } }', 'Incident.name'],
    ['of a record that is reached through another', '{ incident(id: 1) { id experts { id } } }', 'Incident.experts'],
    ['at the root', '{ experts { id } }', 'Query.experts'],
    ['in a subscription', 'subscription { changes { id } }', 'Subscription.changes'],
    ['of an interface, for what it may stand for', '{ named { name } }', 'Query.named'],
  ])('is nothing else: %s', (_what, text, coordinate) => {
    expect(beyond(text, READS)).toBe(coordinate);
  });

  it('covers an interface only with all that it may stand for', () => {
    expect(beyond('{ named { name } }', ['Query.named', 'Incident.name'])).toBe('Expert.name');
    expect(beyond('{ named { name } }', ['Query.named', 'Incident.name', 'Expert.*'])).toBeNull();
  });

  it('may be a whole type, or everything', () => {
    expect(beyond('{ incident(id: 1) { reporterPhone } }', ['Query.*', 'Incident.*'])).toBeNull();
    expect(beyond('{ incident(id: 1) { experts { phone } } }', ['*'])).toBeNull();
  });

  it('is asked of the operation that runs, not of others in the document', () => {
    const text = 'query A { incident(id: 1) { id } } query B { experts { phone } }';
    expect(beyond(text, READS, [], 'A')).toBeNull();
    expect(beyond(text, READS, [], 'B')).toBe('Query.experts');
  });
});

describe('what a key may write', () => {
  const REPORT = 'mutation { reportIncident(title: "x") { id } }';

  it('is what its writes name, and reads do not make a writer', () => {
    expect(beyond(REPORT, ['*'])).toBe('Mutation.reportIncident');
    expect(beyond(REPORT, READS, ['Mutation.reportIncident'])).toBeNull();
    expect(beyond('mutation { issueWarning(text: "x") }', READS, ['Mutation.reportIncident'])).toBe(
      'Mutation.issueWarning',
    );
    expect(beyond(REPORT, READS, ['*'])).toBeNull();
  });

  it('shows of the answer only what it may read', () => {
    expect(beyond('mutation { reportIncident(title: "x") { name } }', READS, ['*'])).toBe('Incident.name');
  });
});
