import { randomUUID } from 'node:crypto';
import { personalFieldList } from '@outpost/gateway/access/personal-field-list';
import { ROLES, type Role } from '@outpost/shared/claims';
import { permitOf } from '@outpost/shared/permissions';
import { type Answer, claimsOf } from '@outpost/shared/testing/open-test-service';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../support/house.ts';
import { COUNTY } from '../support/two-counties.ts';
import { documentOf } from './hostile/ask-operation.ts';
import { operationsOf } from './hostile/places.ts';
import { validArguments } from './hostile/valid-arguments.ts';
import { World } from './samples/world.ts';

/** What every value of a personal field of this test's records says, so that one that gets out is seen wherever it is. */
const SECRET = '0998-777-';
const NAME = '某某某';

let house: House;
let schema: GraphQLSchema;
let world: World;
let fields: ReturnType<typeof personalFieldList>;
/** A record of each type that has personal fields, all of them filled. */
let records: Map<string, { id: string; version: number }>;
beforeAll(async () => {
  house = await openHouse();
  schema = buildSchema(house.sdl);
  fields = personalFieldList(house.supergraphSdl);
  world = new World(house);
  const phone = (n: number) => `${SECRET}${n}`;
  records = new Map([
    ['Incident', await world.incident({ reporterName: NAME, reporterPhone: phone(1) })],
    ['Team', await world.team({ dutyPhone: phone(2) })],
    ['Equipment', await world.machine({ operator: NAME, operatorPhone: phone(3) })],
    ['Shelter', await world.shelter({ manager: NAME, managerPhone: phone(4) })],
    ['Expert', await world.expert({ phone: phone(5) })],
    ['Unit', await world.unit()],
  ]);
  for (const [type, record] of await house.newest(COUNTY)) if (!records.has(type)) records.set(type, record);
}, 240_000);
afterAll(() => house?.close());

const as = (role: Role) => ({ actor: { id: `reader-${randomUUID()}`, name: '某人', role } });
const hiddenFrom = (role: Role) =>
  fields.filter(({ action }) => permitOf(claimsOf(as(role)).actor, action).reach === null);
const BLIND = ROLES.filter((role) => role === 'OBSERVER' || role === 'AUDITOR');

function expectHidden({ data, errors }: Answer, coordinate: string): void {
  expect(JSON.stringify({ data, errors })).not.toMatch(new RegExp(`${SECRET}|${NAME}`));
  const refusals = errors.filter(({ extensions }) => extensions?.['code'] === 'FORBIDDEN');
  expect(refusals.map(({ extensions }) => extensions?.['field'])).toContain(coordinate);
  for (const { path } of refusals) expect(path?.length).toBeGreaterThan(1);
}

describe('personal fields', () => {
  it('are all that the graph calls personal, or names a phone', () => {
    const called = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields())
            .filter(({ name, description }) => /phone|mobile/i.test(name) || /个人信息）/.test(description ?? ''))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(fields.map(({ type, field }) => `${type}.${field}`).sort()).toEqual(expect.arrayContaining(called.sort()));
    expect(fields.length).toBeGreaterThan(12);
  });

  it('may be empty, so that one that is refused takes nothing else with it', () => {
    for (const { type, field } of fields) {
      const found = schema.getType(type);
      expect(String(isObjectType(found) && found.getFields()[field]?.type), `${type}.${field}`).not.toMatch(/!$/);
    }
  });

  it('are listed for an auditor, with the roles that may read them, and for nobody else', async () => {
    const query = '{ personalFields { type field action roles { role reach } } }';
    const { data } = await house.ask(query, {}, as('AUDITOR'));
    const phone = data.personalFields.find(({ field }: { field: string }) => field === 'operatorPhone');
    expect(phone).toMatchObject({ type: 'Equipment', action: 'personal:contact' });
    expect(phone.roles).toEqual(expect.arrayContaining([{ role: 'RESOURCE_MANAGER', reach: 'UNIT' }]));
    const refused = await house.ask(query, {}, as('OBSERVER'));
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'access:read' });
  });

  describe.each(BLIND)('to the role %s', (role) => {
    it('are refused by a reference to an entity, straight at each service', async () => {
      let asked = 0;
      for (const [name, { subgraph }] of house.services) {
        for (const { type, field } of hiddenFrom(role)) {
          const id = records.get(type)?.id;
          if (!id || !new RegExp(`type ${type} [^{]*@key[^{]*\\{[^}]*\\b${field}: `, 's').test(subgraph.sdl)) continue;
          const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ${type} { id x: ${field} } } }`;
          const answer = await house.askService(name)(query, { refs: [{ __typename: type, id }] }, as(role));
          expect(answer.data._entities[0]).toEqual({ id, x: null });
          expectHidden(answer, `${type}.${field}`);
          asked += 1;
        }
      }
      expect(asked).toBeGreaterThan(8);
    });

    it('are refused where a condition of the query asks for them', async () => {
      const query = `query ($yes: Boolean!, $no: Boolean!) { teams(first: 50) { nodes {
        name a: dutyPhone @include(if: $yes) ... @skip(if: $no) { b: dutyPhone } ... on Team @include(if: $yes) { c: dutyPhone } } } }`;
      const answer = await house.ask(query, { yes: true, no: false }, as(role));
      expect(answer.data.teams.nodes.length).toBeGreaterThan(0);
      for (const { a, b, c } of answer.data.teams.nodes) expect([a, b, c]).toEqual([null, null, null]);
      expectHidden(answer, 'Team.dutyPhone');
      const none = await house.ask(query, { yes: false, no: true }, as(role));
      expect(none.errors).toEqual([]);
    });
  });

  it('are found by no search', async () => {
    for (const list of ['teams', 'equipmentItems', 'shelters', 'experts', 'units', 'incidents', 'depots']) {
      const { data } = await house.ask(
        `{ ${list}(filter: { search: "${SECRET}" }) { totalCount } }`,
        {},
        as('OBSERVER'),
      );
      expect(data[list].totalCount, list).toBe(0);
    }
  });

  it('stand in no error: a conflict carries the record without them', async () => {
    const { id } = records.get('Incident') ?? { id: '' };
    const suspension = {
      id,
      expectedVersion: 99,
      danger: 'RESCUERS',
      reason: '气体浓度升高',
      authority: 'RESCUE_TEAM',
      withdrawn: true,
    };
    const query = 'mutation ($input: SuspendResponseInput!) { suspendResponse(input: $input) { id } }';
    const bound = { actor: { ...as('FIELD_TEAM_LEADER').actor, unitId: randomUUID(), teamId: randomUUID() } };
    for (const ask of [house.ask, house.askService('incidents')]) {
      const { errors } = await ask(query, { input: suspension }, bound);
      expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', current: { id, title: expect.any(String) } });
      expect(JSON.stringify(errors)).not.toMatch(new RegExp(`reporter|${SECRET}|${NAME}`));
      const commander = await ask(query, { input: suspension }, as('COMMANDER'));
      expect(commander.errors[0]?.extensions).toMatchObject({ current: { reporterPhone: `${SECRET}1` } });
    }
  });

  it('of the own unit answer to its resource manager, and of another do not', async () => {
    const query = '{ equipmentItems(first: 1000) { nodes { operatorPhone owner { id } } } }';
    const { data: all } = await house.ask(query, {}, as('COMMANDER'));
    type Machine = { operatorPhone: string | null; owner: { id: string } | null };
    const unitId = (all.equipmentItems.nodes as Machine[]).find(({ operatorPhone, owner }) => operatorPhone && owner)
      ?.owner?.id;
    const manager = { actor: { ...as('RESOURCE_MANAGER').actor, ...(unitId && { unitId }) } };
    const { data, errors } = await house.ask(query, {}, manager);
    for (const { operatorPhone, owner } of data.equipmentItems.nodes as Machine[]) {
      if (owner?.id !== unitId) expect(operatorPhone).toBeNull();
    }
    const own = (data.equipmentItems.nodes as Machine[]).filter(({ owner }) => owner?.id === unitId);
    expect(own.some(({ operatorPhone }) => operatorPhone !== null)).toBe(true);
    expect(errors).toHaveLength(data.equipmentItems.nodes.length - own.length);
  });
});

describe('every mutation of the graph', () => {
  it.each(['OBSERVER', 'AUDITOR'] as const)('is refused to the role %s, whatever it asks for', async (role) => {
    const records = await house.newest(COUNTY);
    const actor = { id: `onlooker-${randomUUID()}`, name: '某人', role };
    const bound = { unitId: randomUUID(), teamId: randomUUID(), expertId: randomUUID() };
    const passed: string[] = [];
    let byRole = 0;
    const mutations = operationsOf(buildSchema(house.sdl)).filter(({ kind }) => kind === 'mutation');
    for (const operation of mutations) {
      const args = validArguments(operation, records);
      const { errors } = await house.ask(documentOf(operation, args, null), args, { actor: { ...actor, ...bound } });
      const { code, needed } = errors[0]?.extensions ?? {};
      if (code === 'FORBIDDEN' && needed === 'role') byRole += 1;
      // What is made up for a few of them is refused before anybody is asked; the permission table walks these with samples.
      else if (code !== 'BAD_USER_INPUT') passed.push(`${operation.field.name}: ${code ?? 'accepted'}`);
    }
    expect(passed).toEqual([]);
    expect(byRole).toBeGreaterThan(60);
    expect(mutations.length - byRole).toBeLessThan(8);
    expect(await house.writtenBy(actor.id)).toBe(0);
  });
});
