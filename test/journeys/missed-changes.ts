import { describe, expect, it } from 'vitest';
import { readChanges } from '../support/changes.ts';
import type { Running } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { aReport } from '../support/inputs.ts';

const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id } }';

/** A reader's line breaks and comes back. */
export const missedChanges = (world: () => Running): void => {
  describe('a reader that was away', () => {
    const report = async (title: string) =>
      (await world().graph.read<{ reportIncident: { id: string } }>(REPORT, { input: aReport({ title }) }))
        .reportIncident.id;

    it('gets what it missed, in order and nothing twice, when it names the last change that it saw', async () => {
      const before = await readChanges(world(), { entities: ['Incident'] });
      const first = await report('断线之前');
      const { cursor } = await before.until('the first report', ({ id }) => id === first);
      before.close();
      const missed = [await report('断线之中一'), await report('断线之中二')];
      const after = await readChanges(world(), { after: cursor, entities: ['Incident'] });
      const last = await report('恢复之后');
      await after.until('the last report', ({ id }) => id === last);
      expect(after.seen.map(({ id }) => id)).toEqual([...missed, last]);
      after.close();
    });

    it.each(['00000000.1', 'not-a-cursor'])(
      'is told to reload when it names a cursor that nobody knows: %s',
      async (after) => {
        const reader = await readChanges(world(), { after });
        await eventually('the stream has ended', () => reader.hasEnded());
        expect(reader.refusals).toEqual(['CURSOR_EXPIRED']);
        expect(reader.seen).toEqual([]);
        reader.close();
      },
    );
  });
};
