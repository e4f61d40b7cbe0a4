import { beforeAll, describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import type { Desk } from '../support/desk.ts';
import { type Graph, graphAt } from '../support/graph.ts';
import { aReport, newKey } from '../support/inputs.ts';

const CREATE = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key apiKey { id version } } }';
const REVOKE = 'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { id } }';
const TITLES = '{ incidents(first: 3) { totalCount nodes { id title } } }';
const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id title } }';

interface Made {
  createApiKey: { key: string; apiKey: { id: string; version: number } };
}

/** What a key may read is `Query.incidents` with id and title; each of these asks for something else as well. */
const BEYOND: [string, string, string][] = [
  ['another field', '{ incidents { nodes { id summary } } }', 'Incident.summary'],
  ['another field under an allowed name', '{ incidents { nodes { title: reporterPhone } } }', 'Incident.reporterPhone'],
  [
    'another field by a fragment',
    '{ incidents { nodes { ...F } } } fragment F on Incident { reporterName }',
    'Incident.reporterName',
  ],
  [
    'another field by an inline fragment',
    '{ incidents { nodes { ... on Incident { ... { deaths } } } } }',
    'Incident.deaths',
  ],
  ['another field that is left out', '{ incidents { nodes { summary @include(if: false) } } }', 'Incident.summary'],
  ['another root field', '{ units { totalCount } }', 'Query.units'],
  ['another root field under an allowed name', '{ incidents: teams { nodes { id } } }', 'Query.teams'],
  ['a record behind an allowed one', '{ incidents { nodes { dispatches { id } } } }', 'Incident.dispatches'],
  ['an allowed type by another way', '{ incident(id: "x") { id title } }', 'Query.incident'],
  ['who it is', '{ viewer { id } }', 'Query.viewer'],
  ['the keys', '{ apiKeys { totalCount } }', 'Query.apiKeys'],
  [
    'a change',
    'mutation { loadIncidentsCounty(input: { county: "653130", demo: true }) { records } }',
    'Mutation.loadIncidentsCounty',
  ],
];

/** A key reads and writes the fields that it was given, and nothing else, whatever role it has. */
export const narrowKey = (world: () => Desk): void => {
  describe('an API key with few fields', () => {
    let made: Made['createApiKey'];
    let graph: Graph;
    beforeAll(async () => {
      const input = {
        idempotencyKey: newKey(),
        name: '只读标题',
        role: 'ADMINISTRATOR',
        reads: ['Query.incidents', 'Incident.id', 'Incident.title'],
        writes: ['Mutation.reportIncident'],
        freeQueries: true,
      };
      made = (await world().graph.read<Made>(CREATE, { input })).createApiKey;
      graph = graphAt(world().url, made.key);
    });

    it('reads and writes what it was given', async () => {
      expect(await graph.read(TITLES)).toMatchObject({ incidents: { nodes: [{ title: expect.any(String) }, {}, {}] } });
      const input = aReport();
      expect(await graph.read(REPORT, { input })).toMatchObject({ reportIncident: { title: input['title'] } });
    });

    it.each(BEYOND)('is refused %s, and the refusal names it', async (_what, query, coordinate) => {
      const { data, errors, status } = await graph.ask(query);
      expect([status, data]).toEqual([403, null]);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', coordinate } }]);
    });

    it('gets neither the files nor the archive of an incident that it may read', async () => {
      const { incidents } = await graph.read<{ incidents: { nodes: { id: string }[] } }>(TITLES);
      const id = incidents.nodes[0]?.id ?? '';
      for (const [method, path] of [
        ['GET', `/attachments/${id}`],
        ['POST', `/archives/${id}`],
        ['GET', `/archives/${id}/${'0'.repeat(64)}`],
      ] as const) {
        const response = await fetch(new URL(path, world().url), { method, headers: { 'x-api-key': made.key } });
        expect([path, response.status]).toEqual([path, 403]);
      }
    });

    it('is refused what it may not read in the answer to a change, and the change is not made', async () => {
      const before = await graph.read<{ incidents: { totalCount: number } }>(TITLES);
      const query = REPORT.replace('{ id title }', '{ id summary }');
      expect((await graph.ask(query, { input: aReport() })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN', coordinate: 'Incident.summary' } },
      ]);
      expect(await graph.read(TITLES)).toEqual(before);
    });

    it('hears no changes', async () => {
      const changes = await readChanges({ url: world().url, key: made.key });
      await world().graph.read(REPORT, { input: aReport() });
      await expect.poll(() => changes.hasEnded()).toBe(true);
      expect([changes.refusals, changes.seen]).toEqual([['FORBIDDEN'], []]);
    });

    it('is nobody’s any more once it is revoked', async () => {
      const { id, version } = made.apiKey;
      await world().graph.read(REVOKE, { input: { id, expectedVersion: version } });
      expect(await graph.ask(TITLES)).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    });
  });
};
