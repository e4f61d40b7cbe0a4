import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { aReport } from '../support/inputs.ts';

const SCHEMAS = ['incidents', 'resources', 'shelters', 'experts', 'warnings'];

/** Takes from a database what came after the first version: seals, the consumers' notes, the read models of two services. */
const asOfTheFirstVersion = [
  ...SCHEMAS.map(
    (schema) => `
      drop function ${schema}.pass_on_journal, ${schema}.seal_journal, ${schema}.begin_journal_epoch, ${schema}.journal_sealed_to;
      drop table ${schema}.journal_seal, ${schema}.journal_epoch, ${schema}.consumer;
      drop index ${schema}.journal_at;
      alter table ${schema}.relay drop column position, add column tx xid8 not null default '0', add column seq bigint not null default 0;
      update ${schema}.relay set (tx, seq) = (select tx, seq from ${schema}.journal order by tx desc, seq desc limit 1);
      delete from ${schema}.migration where name in ('0000-seals', '0000-consumers');`,
  ),
  `drop table warnings.known_unit;
   delete from warnings.migration where name = '0002-known-units.sql';
   delete from shelters.known_incident;`,
];

const count = async (database: pg.Client, what: string): Promise<number> =>
  Number((await database.query(`select count(*) from ${what}`)).rows[0].count);

describe('a data folder of the first version', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ database: 'embedded', demo: true });
    await desk.powerCut();
    await desk.whileOff(async (database) => {
      for (const sql of asOfTheFirstVersion) await database.query(sql);
    });
    await desk.startAgain();
  }, 400_000);
  afterAll(() => desk?.close(), 60_000);

  it('is sealed to its last row, and what is written then is sealed too', async () => {
    const changes = await readChanges(desk, { entities: ['Incident'] });
    const { reportIncident } = await desk.graph.read<{ reportIncident: { id: string } }>(
      'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }',
      { input: aReport() },
    );
    await changes.until('the report', ({ id }) => id === reportIncident.id);
    changes.close();
    await desk.powerCut();
    await desk.whileOff(async (database) => {
      for (const schema of SCHEMAS) {
        const unsealed = `${schema}.journal j where not exists (select from ${schema}.journal_seal s where s.seq = j.seq)`;
        expect(await count(database, unsealed), schema).toBe(0);
      }
    });
    await desk.startAgain();
  });

  it('fills the read models that are new to it from all that was published before', async () => {
    await desk.powerCut();
    await desk.whileOff(async (database) => {
      expect(await count(database, 'warnings.known_unit')).toBe(await count(database, 'incidents.unit'));
      expect(await count(database, 'shelters.known_incident')).toBe(await count(database, 'incidents.incident'));
    });
    await desk.startAgain();
    await eventually(
      'the desk answers',
      async () => (await desk.graph.read<{ viewer: object }>('{ viewer { id } }')).viewer,
    );
  });
});
