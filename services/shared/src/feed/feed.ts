/** Where a change stands in its service's journal; passed on in this order. */
export interface FeedPosition {
  tx: string;
  seq: string;
}

/** A committed change, as it is passed from a service to the rest of the system. */
export interface FeedChange {
  service: string;
  position: FeedPosition;
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

const digits = (text: string): bigint => BigInt(text);

/** Negative when `a` stands before `b`. */
export function comparePositions(a: FeedPosition, b: FeedPosition): number {
  const [at, bt] = [digits(a.tx), digits(b.tx)];
  if (at !== bt) return at < bt ? -1 : 1;
  const [as, bs] = [digits(a.seq), digits(b.seq)];
  return as === bs ? 0 : as < bs ? -1 : 1;
}
