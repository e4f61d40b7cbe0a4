import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { changesSubscription } from './subscription-query.ts';

const schema = buildSchema(`
  scalar Cursor
  type Change { cursor: Cursor! entity: String! nearby(first: Int): Int }
  type Query { change(cursor: Cursor!): Change }
  type Subscription { changes(after: Cursor, entities: [String!]): Change! }
`);

describe('a subscription as a query for one change', () => {
  it('keeps the selection, its alias, its fragments and only the variables that it uses', () => {
    const document = parse(`
      subscription Live($after: Cursor, $entities: [String!], $first: Int) {
        live: changes(after: $after, entities: $entities) { ...Shown }
      }
      fragment Shown on Change { cursor nearby(first: $first) }
    `);
    const variables = { after: 'a.1', entities: ['Team'], first: 3 };
    const subscription = changesSubscription(schema, document, null, variables);
    expect(subscription.after).toBe('a.1');
    expect(subscription.entities).toEqual(new Set(['Team']));
    expect(subscription.variablesFor('a.2')).toEqual({ first: 3, changeCursor: 'a.2' });
    expect(validate(schema, subscription.document)).toEqual([]);
    expect(print(subscription.document)).toContain('live: change(cursor: $changeCursor)');
  });

  it('takes literals as well as variables', () => {
    const document = parse('subscription { changes(entities: ["Team", "Depot"]) { cursor } }');
    const { entities, after } = changesSubscription(schema, document, undefined, {});
    expect(entities).toEqual(new Set(['Team', 'Depot']));
    expect(after).toBeNull();
  });
});
