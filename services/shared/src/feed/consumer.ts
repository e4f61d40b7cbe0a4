import type { ServiceRuntime } from '../context.ts';
import type { FeedChange } from './feed.ts';

/**
 * What a service makes of another's changes: a read model of its own, or what follows from them. It gets the
 * changes of some entities in the journal's order, at least once, from the first on, also those that were made before there was
 * this consumer. What it missed it gets as the newest change of each record: it goes by what a record has
 * become, not by each step on the way, and tells old from new by the version.
 */
export interface Consumer {
  /** Under another name it is given everything anew. */
  name: string;
  /** Whose journal it follows. */
  service: string;
  entities: readonly string[];
  consume: (runtime: ServiceRuntime, changes: FeedChange[]) => Promise<void>;
}
