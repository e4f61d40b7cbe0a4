import { randomUUID } from 'node:crypto';
import { gatewayContext } from '@outpost/gateway/context';
import { changes } from '@outpost/gateway/live/changes';
import { changesSubscription } from '@outpost/gateway/live/subscription-query';
import type { Action } from '@outpost/shared/permissions';
import { type Answer, claimsOf } from '@outpost/shared/testing/open-test-service';
import { buildSchema, type GraphQLSchema, isObjectType, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { ON_THE_ROAD } from '../support/inputs.ts';
import { COUNTY, OTHER_COUNTY } from '../support/two-counties.ts';
import { deepSelection } from './deep-selection.ts';
import { operationsOf } from './hostile/places.ts';
import { validArguments } from './hostile/valid-arguments.ts';
import { SAMPLES } from './samples/samples.ts';
import { World } from './samples/world.ts';

/** Steps from a root field to what is looked at: a list, its nodes, and what they hold. */
const DEPTH = 3;

const HERE = { scope: COUNTY, county: COUNTY };
const neighbour = () => ({
  scope: OTHER_COUNTY,
  county: OTHER_COUNTY,
  actor: { id: `neighbour-${randomUUID()}`, name: '邻县人员', role: 'ADMINISTRATOR' as const },
});

let house: House;
let schema: GraphQLSchema;
let ids: ReadonlySet<string>;
let records: Awaited<ReturnType<House['newest']>>;
beforeAll(async () => {
  house = await openHouse([COUNTY, OTHER_COUNTY]);
  schema = buildSchema(house.sdl);
  const world = new World(house);
  for (const action of Object.keys(SAMPLES) as Action[]) {
    for (const sample of SAMPLES[action]) {
      const { variables } = await sample.prepare(world);
      await house.ask(sample.operation, variables);
    }
  }
  ids = await house.idsOf(COUNTY);
  records = await house.newest(COUNTY);
}, 300_000);
afterAll(() => house?.close());

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** The first county's records of which an answer tells: in its data, and in its errors beyond what was asked for. */
function toldOf({ data, errors }: Answer, asked: object = {}): string[] {
  const known = new Set(JSON.stringify(asked).match(UUID) ?? []);
  const inData = JSON.stringify(data ?? null).match(UUID) ?? [];
  const inErrors = (JSON.stringify(errors).match(UUID) ?? []).filter((id) => !known.has(id));
  return [...inData, ...inErrors].filter((id) => ids.has(id));
}

const operations = () => operationsOf(schema);
const documentOf = (
  kind: string,
  field: ReturnType<typeof operations>[number]['field'],
  args: object,
  depth: number,
) => {
  const given = field.args.filter(({ name }) => name in args);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed && `(${passed})`} ${deepSelection(field.type, depth)}`;
  return `${kind} ${declared && `(${declared})`} { ${call} }`;
};

describe('of two counties in one database', () => {
  it('a reader of one sees nothing of the other by any query of the graph, and a reader of the other sees it', async () => {
    const seen: string[] = [];
    const there = neighbour();
    for (const operation of operations().filter(({ kind, list }) => kind === 'query' && list === null)) {
      const { field, kind } = operation;
      const args = validArguments(operation, records);
      const query = documentOf(kind, field, args, DEPTH);
      const own = await house.ask(query, args, HERE);
      expect(
        own.errors.map(({ message }) => message),
        field.name,
      ).toEqual([]);
      if (toldOf(own).length > 0) seen.push(field.name);
      expect(toldOf(await house.ask(query, args, there), args), field.name).toEqual([]);
    }
    // It is not that nothing was asked for: most queries show records to those whose they are.
    expect(seen.length).toBeGreaterThan(40);
  });

  it('an administrator of one changes nothing of the other by any mutation, and is told nothing of it', async () => {
    const there = neighbour();
    const refused = new Map<string, number>();
    const leaks: string[] = [];
    for (const operation of operations().filter(({ kind }) => kind === 'mutation')) {
      const { field, kind } = operation;
      const args = validArguments(operation, records);
      const answer = await house.ask(documentOf(kind, field, args, 1), args, there);
      for (const id of toldOf(answer, args)) leaks.push(`${field.name} tells of ${id}`);
      const code = String(answer.errors[0]?.extensions?.['code'] ?? 'OK');
      expect(code, field.name).not.toBe('INTERNAL');
      refused.set(code, (refused.get(code) ?? 0) + 1);
    }
    expect(leaks).toEqual([]);
    expect(refused.get('NOT_FOUND')).toBeGreaterThan(40);
    for (const { name, db } of house.services.values()) {
      const strays = await db.query(
        `select entity, operation from ${name}.journal where actor_id = $1 and county = $2`,
        [there.actor.id, COUNTY],
      );
      expect(strays).toEqual([]);
    }
  });

  it('a reference to an entity leads to nothing of the other, in any service', async () => {
    const there = neighbour();
    const incident = records.get('Incident');
    const leaks: string[] = [];
    let found = 0;
    for (const [name, { subgraph }] of house.services) {
      const own = buildSchema(subgraph.sdl.replace(/^extend schema.*$/m, ''), { assumeValidSDL: true });
      for (const type of Object.values(own.getTypeMap())) {
        const key = type.astNode?.directives?.find((directive) => directive.name.value === 'key');
        const isStub = key?.arguments?.some(
          ({ name: { value }, value: given }) => value === 'resolvable' && given.kind === Kind.BOOLEAN && !given.value,
        );
        const id = records.get(type.name)?.id;
        if (!isObjectType(type) || !key || isStub || !id) continue;
        // What the gateway sends along where another service's incident is extended.
        const required =
          id === incident?.id && name !== 'incidents'
            ? {
                position: ON_THE_ROAD,
                category: 'HAZARDOUS_CHEMICALS',
                deaths: 0,
                trapped: 1,
                seriouslyInjured: 1,
                minorInjured: 0,
              }
            : {};
        const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ${type.name} ${deepSelection(type, 2)} } }`;
        const args = { refs: [{ __typename: type.name, id, ...required }] };
        const ask = house.askService(name);
        if (toldOf(await ask(query, args, HERE)).length > 0) found += 1;
        const answer = await ask(query, args, there);
        for (const told of toldOf(answer, args)) if (told !== id) leaks.push(`${name}: ${type.name} tells of ${told}`);
        // Of another service's record a service knows the id alone, and gives it back.
        const isOwn = type.getFields()['county'] !== undefined;
        if (isOwn && answer.data?._entities[0] !== null) leaks.push(`${name}: ${type.name} is there`);
      }
    }
    expect(leaks).toEqual([]);
    expect(found).toBeGreaterThan(20);
  });

  it('a subscriber of one hears nothing of the other, nor by the cursor of its change', async () => {
    const { gateway } = house;
    const document = parse('subscription { changes { cursor county entity id record { __typename } } }');
    const reading = (claims: object) => {
      const given = claimsOf(claims);
      const caller = { claims: given, via: 'KEY' as const, id: given.actor.id, expiresAt: null, keyScope: null };
      const subscription = changesSubscription(gateway.schema, document, null, {});
      return changes(gateway.ring, gateway.answers.ofChanges, subscription, gatewayContext(caller));
    };
    const [here, there] = [reading(HERE), reading(neighbour())];
    const first = [here.next(), there.next()] as const;
    const world = new World(house);
    const { id } = await world.unit();
    type Told = { changes: { id: string; county: string; cursor: string } };
    const told = (await first[0]).value.data as unknown as Told;
    expect(told.changes).toMatchObject({ id, county: COUNTY });
    const query = 'query ($cursor: Cursor!) { change(cursor: $cursor) { id } }';
    expect((await house.ask(query, { cursor: told.changes.cursor }, HERE)).data.change).toEqual({ id });
    expect((await house.ask(query, { cursor: told.changes.cursor }, neighbour())).data.change).toBeNull();
    // The neighbour's own change is the first that the neighbour hears of.
    const unit = { code: 'DW-NEIGHBOUR', name: '邻县单位', nameEn: 'Next door', kind: 'ENTERPRISE' };
    const { data, errors } = await house.ask(
      'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }',
      { input: { idempotencyKey: randomUUID(), unit } },
      neighbour(),
    );
    expect(errors).toEqual([]);
    expect((await first[1]).value.data).toMatchObject({ changes: { id: data.createUnit.id, county: OTHER_COUNTY } });
    await Promise.all([here.return(undefined), there.return(undefined)]);
  });

  it('a person of the prefecture sees both, and a person of a county acts in it alone', async () => {
    const prefecture = { scope: '6531', county: COUNTY };
    const { data } = await house.ask('{ teams(first: 1000) { nodes { county } } }', {}, prefecture);
    const counties = new Set(data.teams.nodes.map(({ county }: { county: string }) => county));
    expect([...counties].sort()).toEqual([COUNTY, OTHER_COUNTY]);
    const load = 'mutation ($input: LoadCountyInput!) { loadIncidentsCounty(input: $input) { records } }';
    const refused = await house.ask(load, { input: { county: OTHER_COUNTY, demo: true } }, HERE);
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'county:load', needed: 'scope' });
  });
});
