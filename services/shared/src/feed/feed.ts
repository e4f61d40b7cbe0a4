/** A committed change, as it is passed from a service to the rest of the system. */
export interface FeedChange {
  service: string;
  /** Where it stands in its service's sealed journal: 1, 2, 3 … without gaps. */
  position: number;
  at: string;
  actorName: string;
  county: string;
  entity: string;
  id: string;
  operation: string;
  version: number;
  incidentId: string | null;
  /** The record after the change. Stays inside the system: readers get it through the graph, which guards it. */
  after: Record<string, unknown> | null;
}

/**
 * Gets a batch of one service and the batch's place in the feed, a number that rises. May be asynchronous: a
 * change counts as passed on only when its listeners are done with it.
 */
export type FeedListener = (changes: FeedChange[], place: number) => void | Promise<void>;

/** A part of a service's journal, for who was not there when it was published. */
export interface JournalPart {
  /** The newest change of each record, in the journal's order: what has been overtaken since is left out. */
  changes: FeedChange[];
  /** Up to which position has been looked. */
  through: number;
  /** The position of the newest seal. */
  head: number;
}
export type JournalReader = (after: number, entities: readonly string[]) => Promise<JournalPart>;

/** As a named listener of which there may be several replicas, each batch for one of them; or with the latest batches first. */
export type Listening = { durable: string } | { latest: number };

/**
 * The way of committed changes from the services to whoever listens. Within one service changes come in
 * order and at least once; a listener is idempotent by position.
 */
export interface ChangeFeed {
  /** Places of another epoch mean nothing in this one. */
  readonly epoch: string;
  publish(changes: FeedChange[]): Promise<void>;
  /** Resolves when the latest batches, where they were asked for, have been heard. Returns how to stop. */
  listen(listener: FeedListener, how: Listening): Promise<() => Promise<void>>;
  /** Lets the other services read this one's journal. Returns how to stop. */
  serveJournal(service: string, read: JournalReader): Promise<() => Promise<void>>;
  /** Reads another service's journal, wherever that runs. Rejects when it does not answer. */
  readJournal(service: string, after: number, entities: readonly string[]): Promise<JournalPart>;
  close(): Promise<void>;
}
