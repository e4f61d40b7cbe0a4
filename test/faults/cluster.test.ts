import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import { type Cluster, clusterMissing, startCluster } from '../support/cluster.ts';
import { eventually } from '../support/eventually.ts';
import { aReport } from '../support/inputs.ts';

const EXPERTS = '{ experts(first: 1) { totalCount } }';
const READY = '/health/ready';

describe.skipIf(clusterMissing() !== null)('a cluster with every service in a process of its own', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 400_000);
  afterAll(() => cluster?.close(), 60_000);

  it('answers UNAVAILABLE for the service that was killed, and all the rest goes on', async () => {
    const { graph } = cluster;
    await cluster.kill('experts');

    const refusal = await graph.refused(EXPERTS, {}, 'en-US');
    expect(refusal.code).toBe('UNAVAILABLE');
    expect(refusal.message).toContain('experts');
    expect(JSON.stringify(refusal)).not.toMatch(/ECONNREFUSED|stack|node_modules/);
    expect((await graph.refused(EXPERTS)).message).toMatch(/暂不可用/);
    expect((await fetch(new URL(READY, cluster.url))).status).toBe(503);

    const input = aReport();
    const { reportIncident } = await graph.read<{ reportIncident: { id: string } }>(
      'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }',
      { input },
    );
    const { data, errors } = await graph.ask<{ incident: { title: string; nearby: { teams: unknown[] } } }>(
      'query ($id: ID!) { incident(id: $id) { title nearby(first: 3) { teams { team { name } } } recommendedExperts { score } } }',
      { id: reportIncident.id },
    );
    // The part of the picture that is not there is one coded error, and the rest still stands.
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['UNAVAILABLE']);
    expect(data?.incident).toMatchObject({ title: input['title'], recommendedExperts: null });
    expect(data?.incident?.nearby.teams).toHaveLength(3);
  });

  it('has it back with its records once it is started again', async () => {
    await cluster.startAgain('experts');
    const experts = await eventually('the experts answer', async () => {
      const { data } = await cluster.graph.ask<{ experts: { totalCount: number } }>(EXPERTS);
      return data?.experts;
    });
    expect(experts.totalCount).toBeGreaterThan(30);
    await eventually('the gateway is ready', async () => (await fetch(new URL(READY, cluster.url))).ok);
  });

  it('gives a reader what it missed while the gateway was away: its cursor holds at the next one', async () => {
    const report = async () => {
      const { reportIncident } = await cluster.graph.read<{ reportIncident: { id: string } }>(
        'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }',
        { input: aReport() },
      );
      return reportIncident.id;
    };
    const before = await readChanges(cluster, { entities: ['Incident'] });
    const first = await report();
    const { cursor } = await before.until('the first report', ({ id }) => id === first);
    before.close();
    const missed = await report();
    await cluster.kill('gateway');
    await cluster.startAgain('gateway');
    const after = await readChanges(cluster, { after: cursor, entities: ['Incident'] });
    const last = await report();
    await after.until('the last report', ({ id }) => id === last);
    expect(after.seen.map(({ id }) => id)).toEqual([missed, last]);
    expect(after.refusals).toEqual([]);
    after.close();
  });

  it.each(['incidents', 'resources', 'shelters', 'experts', 'warnings'])(
    'refuses a request straight at %s that the gateway has not signed',
    async (service) => {
      const ask = (headers: Record<string, string>) =>
        fetch(cluster.urlOf(service), {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query: '{ __typename }' }),
        });
      const claims = Buffer.from(JSON.stringify({ actor: { id: 'x', name: 'x', role: 'ADMINISTRATOR' } })).toString(
        'base64url',
      );
      for (const forged of [
        {},
        { 'x-outpost-claims': claims },
        { 'x-outpost-claims': claims, 'x-outpost-signature': `${Date.now()}.${'0'.repeat(64)}` },
      ]) {
        const answer = await ask(forged);
        expect(answer.status).toBe(401);
        expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      }
    },
  );
});
