import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { aReport } from '../support/inputs.ts';
import { verifyJournal } from '../support/verify-journal.ts';

const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }';

describe('the journal of a desk, verified', () => {
  let desk: Desk;
  let heads: string[];
  const verify = (args: string[] = []) => verifyJournal({ OUTPOST_DATA: desk.folder }, args);
  const expecting = () => heads.flatMap((head) => ['--expect', head]);
  beforeAll(async () => {
    desk = await startDesk({ database: 'embedded', demo: true });
  }, 400_000);
  afterAll(() => desk?.close(), 60_000);

  it('is whole while the desk runs, and its heads are told', async () => {
    const { code, output, heads: told } = await verify();
    expect(output).not.toContain('✗');
    expect(code).toBe(0);
    expect(told.map((head) => head.split(':')[0])).toEqual(
      expect.arrayContaining(['experts', 'incidents', 'resources', 'shelters', 'warnings']),
    );
    heads = told;
  });

  it('holds to the heads that were written down when more has happened since, also when the desk is off', async () => {
    const changes = await readChanges(desk, { entities: ['Incident'] });
    const { reportIncident } = await desk.graph.read<{ reportIncident: { id: string } }>(REPORT, { input: aReport() });
    await changes.until('the report', ({ id }) => id === reportIncident.id);
    changes.close();
    await desk.powerCut();
    const { code, output, heads: later } = await verify(expecting());
    expect(output).not.toContain('✗');
    expect(code).toBe(0);
    expect(later).not.toEqual(heads);
  });

  it('names the row that somebody changed who had the data folder', async () => {
    const changed = await desk.whileOff(async (database) => {
      await database.query('alter table incidents.journal disable trigger user');
      const { rows } = await database.query(
        `update incidents.journal set actor_name = '别人' where seq = (select seq from incidents.journal where entity = 'Incident' order by seq limit 1)
         returning seq, entity_id`,
      );
      await database.query('alter table incidents.journal enable trigger user');
      return rows[0] as { seq: string; entity_id: string };
    });
    const { code, output } = await verify(expecting());
    expect(code).toBe(1);
    const faults = output.split('\n').filter((line) => line.includes('✗'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^incidents .*position \d+/);
    expect(faults[0]).toContain(`seq ${changed.seq}，Incident ${changed.entity_id}`);
    expect(faults[0]).toContain('日志行的内容被改 / the row was changed');
  });

  it('says what it cannot read or understand', async () => {
    expect(await verifyJournal({ OUTPOST_DATA: '/nowhere' })).toMatchObject({ code: 2 });
    expect(await verify(['--expect', 'incidents:1'])).toMatchObject({ code: 2 });
    expect((await verify(['--expect', `nobody:1:${'0'.repeat(64)}`])).output).toContain('no journal of that service');
  });
});
