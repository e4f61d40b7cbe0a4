import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { type Graph, graphAt } from '../support/graph.ts';
import { aReport } from '../support/inputs.ts';
import { keyFor } from '../support/set-up.ts';

interface Entry {
  service: string;
  position: number;
  hash: string;
  at: string;
  actorName: string;
  requestId: string;
  entity: string;
  entityId: string;
  operation: string;
  incident: { code: string } | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  hidden: string[];
}
interface Journal {
  nodes: Entry[];
  totalCount: number;
  heads: { service: string; position: number; hash: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const JOURNAL = `query ($filter: JournalFilter, $first: Int!, $after: String) { journal(filter: $filter, first: $first, after: $after) {
  nodes { service position hash at actorName requestId entity entityId operation incident { code } before after hidden }
  totalCount heads { service position hash } pageInfo { hasNextPage endCursor }
} }`;
const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id code version } }';
const VERIFY = 'mutation ($input: VerifyIncidentInput!) { verifyIncident(input: $input) { id } }';

/** An auditor asks who did what. */
export const auditor = (world: () => Running): void => {
  describe('an auditor reads the journal', () => {
    let audit: Graph;
    let incident: { id: string; code: string; version: number };
    const read = async (graph: Graph, filter: object = {}, first = 50, after: string | null = null) =>
      (await graph.read<{ journal: Journal }>(JOURNAL, { filter, first, after })).journal;
    beforeAll(async () => {
      audit = graphAt(world().url, await keyFor(world().graph, 'AUDITOR'));
      const input = aReport({ reporterName: '热依拉', reporterPhone: '13000000001' });
      incident = (await world().graph.read<{ reportIncident: typeof incident }>(REPORT, { input })).reportIncident;
      const { id, version: expectedVersion } = incident;
      await world().graph.read(VERIFY, { input: { id, expectedVersion, genuine: true } });
      await eventually('both rows are sealed', async () => (await read(audit, { entityId: id })).nodes.length === 2);
    });

    it('and finds who did what to an incident, when, before and after, sealed', async () => {
      const { nodes } = await read(audit, { entity: 'Incident', incidentId: incident.id });
      expect(nodes.map(({ operation }) => operation)).toEqual(['VERIFIED', 'REPORTED']);
      const [verified, reported] = nodes;
      expect(verified).toMatchObject({
        service: 'incidents',
        entityId: incident.id,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        incident: { code: incident.code },
        before: { state: 'REPORTED' },
        after: { state: 'VERIFIED' },
      });
      expect(reported?.before).toBeNull();
      expect(verified?.position).toBeGreaterThan(reported?.position ?? Number.POSITIVE_INFINITY);
      const sameRequest = await read(audit, { requestId: verified?.requestId });
      expect(sameRequest.nodes.map(({ entityId }) => entityId)).toContain(incident.id);
      const sameActor = await read(audit, { actor: verified?.actorName.slice(0, 2), entityId: incident.id });
      expect(sameActor.totalCount).toBe(2);
    });

    it('but not who called, which the record says it hides; the administrator sees it', async () => {
      const [hidden] = (await read(audit, { entityId: incident.id, operation: 'REPORTED' })).nodes;
      expect(hidden?.after).not.toHaveProperty('reporterPhone');
      expect(JSON.stringify(hidden)).not.toContain('13000000001');
      expect(hidden?.hidden.sort()).toEqual(['reporterName', 'reporterPhone']);
      const [seen] = (await read(world().graph, { entityId: incident.id, operation: 'REPORTED' })).nodes;
      expect(seen?.after).toMatchObject({ reporterName: '热依拉', reporterPhone: '13000000001' });
      expect(seen?.hidden).toEqual([]);
    });

    it('page by page, all services as one, newest first, without a gap in any', async () => {
      const entries: Entry[] = [];
      let [page, total] = [await read(audit, {}, 97), 0];
      total = page.totalCount;
      const { heads } = page;
      for (;;) {
        entries.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        page = await read(audit, {}, 97, page.pageInfo.endCursor);
      }
      expect(entries).toHaveLength(total);
      for (const { service, position, hash } of heads) {
        const own = entries.filter((entry) => entry.service === service);
        expect(own.map((entry) => entry.position)).toEqual(Array.from({ length: position }, (_, n) => position - n));
        expect(own[0]?.hash).toBe(hash);
      }
      expect(new Set(entries.map(({ service }) => service)).size).toBeGreaterThan(4);
    });

    it('of one time and one service', async () => {
      const [newest] = (await read(audit, { services: ['incidents'] }, 1)).nodes;
      const from = newest?.at;
      expect((await read(audit, { services: ['incidents'], from })).nodes[0]).toEqual(newest);
      expect((await read(audit, { services: ['incidents'], from, to: from })).nodes).toEqual([]);
    });

    it.each(['COMMANDER', 'DUTY_OFFICER', 'OBSERVER'] as const)('and nobody else: not a %s', async (role) => {
      const other = graphAt(world().url, await keyFor(world().graph, role));
      const refusal = await other.refused(JOURNAL, { first: 1 }, 'en-US');
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', extensions: { action: 'journal:read' } });
      expect(refusal.message).toContain('may not read the journal');
    });

    it('and is told what is wrong with a question', async () => {
      const asked = async (variables: object) => audit.refused(JOURNAL, { first: 1, ...variables });
      expect(await asked({ filter: { services: ['nothing'] } })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'filter.services',
      });
      expect(await asked({ filter: { entityId: 'x' } })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'entityId' });
      expect(await asked({ after: 'x' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    });
  });
};
