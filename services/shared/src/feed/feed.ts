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

/** May be asynchronous: a change counts as passed on only when its listeners are done with it. */
export type FeedListener = (changes: FeedChange[]) => void | Promise<void>;

/**
 * The way of committed changes from the services to whoever listens. Within one service changes come in
 * order and at least once; a listener is idempotent by position.
 */
export interface ChangeFeed {
  publish(changes: FeedChange[]): Promise<void>;
  /**
   * From now on; or, with the name of a durable listener, from where that listener stopped. Returns how to stop.
   */
  listen(listener: FeedListener, durable?: string): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
