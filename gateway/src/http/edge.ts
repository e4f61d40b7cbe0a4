import { z } from 'zod';
import { type Limits, limitSettings, limitsOf } from '../limits/limits.ts';

const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** Settings of the edge: what a request may be, how often, and for how long. */
export const edgeSettings = limitSettings.extend({
  /**
   * Who may run other documents than the dashboard's own: `all`, or only `keys` that are allowed free queries. Unless it
   * is set: `keys`, and `all` in a demo, where people try things out on records that nobody needs.
   */
  FREE_QUERIES: z.enum(['all', 'keys']).optional(),
  /** Whether free queries may ask for the schema. */
  INTROSPECTION: z.enum(['on', 'off']).default('on'),
  /** Requests to the graph of one session or key. */
  REQUESTS_PER_MINUTE: count(1_200),
  /** Requests to the graph from one address that show neither a session nor a key. */
  SIGNED_OUT_REQUESTS_PER_MINUTE: count(120),
  /** Streams of one session or key that are open at once. */
  STREAMS_PER_CALLER: count(20),
  /** Addresses or networks of proxies whose X-Forwarded-* headers are believed, with commas between them. */
  TRUSTED_PROXIES: z.string().optional(),
});

export interface Edge {
  limits: Limits;
  freeQueries: 'all' | 'keys';
  introspection: boolean;
  requestsPerMinute: number;
  signedOutRequestsPerMinute: number;
  streamsPerCaller: number;
  trustedProxies: string[];
}

/** The edge as configured; `freeQueries` is what holds when the settings do not say. */
export const edgeOf = (settings: z.infer<typeof edgeSettings>, freeQueries: Edge['freeQueries']): Edge => ({
  limits: limitsOf(settings),
  freeQueries: settings.FREE_QUERIES ?? freeQueries,
  introspection: settings.INTROSPECTION === 'on',
  requestsPerMinute: settings.REQUESTS_PER_MINUTE,
  signedOutRequestsPerMinute: settings.SIGNED_OUT_REQUESTS_PER_MINUTE,
  streamsPerCaller: settings.STREAMS_PER_CALLER,
  trustedProxies: (settings.TRUSTED_PROXIES ?? '').split(',').flatMap((one) => one.trim() || []),
});
