import { setTimeout as pause } from 'node:timers/promises';
import type { JournalRow } from '@outpost/archive/journal-row';
import { OutpostError } from '@outpost/shared/errors';
import { incidentRowsField } from '@outpost/shared/journal/search/journal-resolver';
import type { ReaderContext } from '../context.ts';
import { askSubgraph, type SubgraphSource } from '../supergraph/data-source.ts';

/** Every row that the services' journals have of some incidents, service by service, in the order of each chain. */
export type RowsOfIncident = (context: ReaderContext, incidentIds: readonly string[]) => AsyncGenerator<JournalRow>;

interface Page {
  rows: Omit<JournalRow, 'service'>[];
  waiting: boolean;
}

const PAGE = 200;
/** A row is sealed within moments; for longer than this only while an older transaction stays open. */
const TRIES = 50;
const PAUSE_MS = 200;

const unsealed = (service: string): OutpostError =>
  new OutpostError(
    'UNAVAILABLE',
    {
      zh: `${service} 的日志尚待封存，请稍后再试`,
      en: `rows of the journal of ${service} wait for their seal; try again`,
    },
    { service },
  );

/** Reads page by page: a journal may be longer than memory. What goes into an archive is sealed, so it waits for seals. */
export const incidentRows = (sources: ReadonlyMap<string, SubgraphSource>): RowsOfIncident =>
  async function* (context, incidentIds) {
    for (const [service, source] of sources) {
      const query = `query ($input: IncidentRowsInput!) { page: ${incidentRowsField(service)}(input: $input) {
        rows { position seq tx before hash text } waiting } }`;
      let [after, tries] = [0, 0];
      for (;;) {
        const input = { incidentIds, after, first: PAGE };
        const { page } = await askSubgraph<{ page: Page }>(source, query, { input }, context);
        for (const row of page.rows) yield { service, ...row };
        after = page.rows.at(-1)?.position ?? after;
        if (page.rows.length === PAGE) continue;
        if (!page.waiting) break;
        tries += 1;
        if (tries > TRIES) throw unsealed(service);
        await pause(PAUSE_MS);
      }
    }
  };
