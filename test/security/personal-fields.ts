import { readFileSync } from 'node:fs';
import { SUPERGRAPH_FILE } from '@outpost/gateway/config';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import type { Desk } from '../support/desk.ts';
import { type Graph, graphAt } from '../support/graph.ts';
import { aReport } from '../support/inputs.ts';

/** Fields that are marked personal in the graph's own source, by their type. */
function personalFields(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const type of parse(readFileSync(SUPERGRAPH_FILE, 'utf8')).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const fields = (type.fields ?? []).filter(({ directives }) =>
      directives?.some(({ name, arguments: given }) => {
        const tag = given?.find((one) => one.name.value === 'name')?.value;
        return name.value === 'tag' && tag && String(valueFromASTUntyped(tag)).startsWith('personal/');
      }),
    );
    if (fields.length > 0)
      found.set(
        type.name.value,
        fields.map(({ name }) => name.value),
      );
  }
  return found;
}

/** Lists of the types that hold most of them. */
const LISTS: Readonly<Record<string, string>> = {
  Incident: 'incidents',
  Team: 'teams',
  Equipment: 'equipmentItems',
  Depot: 'depots',
  Shelter: 'shelters',
  Expert: 'experts',
  Unit: 'units',
};

const PHONE = '13999000001';
const CALLER = '私下来电的人';
const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }';

/** Ways to ask for fields of the first hundred records of a list. */
const WAYS: [string, (list: string, type: string, fields: string[]) => string][] = [
  ['by its name', (list, _type, fields) => `{ ${list}(first: 100) { nodes { ${fields.join(' ')} } } }`],
  [
    'under another name',
    (list, _type, fields) =>
      `{ ${list}(first: 100) { nodes { ${fields.map((field, n) => `name${n}: ${field}`).join(' ')} } } }`,
  ],
  [
    'by a fragment',
    (list, type, fields) =>
      `{ ${list}(first: 100) { edges { node { ...F } } } } fragment F on ${type} { ${fields.join(' ')} }`,
  ],
  [
    'by an inline fragment',
    (list, type, fields) => `{ ${list}(first: 100) { nodes { ... on ${type} { ${fields.join(' ')} } } } }`,
  ],
];

/** Names and phones of people come to the roles that need them, and to nobody else by any way. */
export const personalFieldsAreKept = (world: () => Desk): void => {
  describe('a field that says who a person is or how to reach them', () => {
    const personal = personalFields();
    let observer: Graph;
    /** Every personal value that an administrator sees. */
    const values = new Map<string, string[]>();

    beforeAll(async () => {
      const input = aReport({ reporterName: CALLER, reporterPhone: PHONE });
      await world().graph.read(REPORT, { input });
      observer = graphAt(world().url, world().access('OBSERVER').key);
      for (const [type, list] of Object.entries(LISTS)) {
        const query = WAYS[0]?.[1](list, type, personal.get(type) ?? []) ?? '';
        const { data } = await world().graph.ask<Record<string, { nodes: object[] }>>(query);
        const seen = (data?.[list]?.nodes ?? []).flatMap((node) => Object.values(node));
        values.set(
          type,
          seen.filter((value) => typeof value === 'string' && value.length > 1),
        );
      }
    });

    it('is known to the tests wherever the graph has one that can be listed', () => {
      expect([...personal.keys()]).toEqual(expect.arrayContaining(Object.keys(LISTS)));
      expect(values.get('Incident')).toEqual(expect.arrayContaining([CALLER, PHONE]));
      expect([...values.values()].flat().length).toBeGreaterThan(20);
    });

    describe.each(Object.entries(LISTS))('of %s', (type, list) => {
      it.each(WAYS)('is refused to an observer who asks for it %s', async (_way, ask) => {
        const fields = personal.get(type) ?? [];
        const { data, errors } = await observer.ask(ask(list, type, fields));
        expect(errors.length).toBeGreaterThan(0);
        for (const error of errors) expect(error.extensions).toMatchObject({ code: 'FORBIDDEN' });
        const told = JSON.stringify([data, errors]);
        expect((values.get(type) ?? []).filter((value) => told.includes(value))).toEqual([]);
      });
    });

    it('is refused in what a change shows, to a query and to a subscriber', async () => {
      const query = `subscription { changes(entities: ["Incident"]) { cursor record { ... on Incident { title reporterName phone: reporterPhone } } } }`;
      const subscriber = await readChanges({ url: world().url, key: world().access('OBSERVER').key, query });
      const title = '观察员可见的标题';
      await world().graph.read(REPORT, { input: aReport({ title, reporterName: CALLER, reporterPhone: PHONE }) });
      const seen = await subscriber.until('the report', ({ record }) => record?.title === title);
      subscriber.close();
      expect(seen.record).toMatchObject({ reporterName: null, phone: null });
      expect(subscriber.refusals).toEqual(['FORBIDDEN', 'FORBIDDEN']);
      const again = await observer.ask(
        'query ($cursor: Cursor!) { change(cursor: $cursor) { record { ... on Incident { reporterName reporterPhone } } } }',
        { cursor: seen.cursor },
      );
      expect(again.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
      expect(JSON.stringify(again)).not.toMatch(new RegExp(`${CALLER}|${PHONE}`));
    });

    it.each([
      ['{ _service { sdl } }'],
      ['{ _entities(representations: [{ __typename: "Incident", id: "x" }]) { __typename } }'],
    ])('cannot be asked for behind the graph: %s', async (query) => {
      expect((await observer.refused(query)).code).toBe('BAD_USER_INPUT');
    });
  });
};
