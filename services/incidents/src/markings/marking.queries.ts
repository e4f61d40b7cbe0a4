import type { ServiceContext } from '@outpost/shared/context';
import { JournalEntry } from '@outpost/shared/journal/journal-entry';
import { In } from 'typeorm';
import { MapMarking } from './map-marking.entity.ts';

/** What the journal has of the markings that a request asks about, oldest first, in one query. */
export const versionsOf = (ctx: ServiceContext, id: string): Promise<JournalEntry[]> =>
  ctx
    .loader<string, JournalEntry[]>(versionsOf, async (ids) => {
      const where = { entity: MapMarking.name, entityId: In([...ids]) };
      const entries = await ctx.db.manager.find(JournalEntry, { where, order: { seq: 'ASC' } });
      const byMarking = Map.groupBy(entries, ({ entityId }) => entityId);
      return ids.map((one) => byMarking.get(one) ?? []);
    })
    .load(id);
