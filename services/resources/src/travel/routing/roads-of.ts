import { loadConfig } from '@outpost/shared/config';
import type { ServiceRuntime } from '@outpost/shared/context';
import { z } from 'zod';
import { osrm, valhalla } from './road-api.ts';
import { Roads } from './roads.ts';

const settings = z.object({
  /** Where a routing service answers; without it times are the county profile's estimate. */
  ROUTING_URL: z.preprocess((url) => url || undefined, z.url({ protocol: /^https?$/ }).optional()),
  ROUTING_API: z.preprocess((api) => api || undefined, z.enum(['osrm', 'valhalla']).default('osrm')),
});

const APIS = { osrm, valhalla } as const;

const known = new WeakMap<ServiceRuntime, Roads | null>();

/** The roads that a running service knows, or null when no routing service is set up. */
export function roadsOf(runtime: ServiceRuntime): Roads | null {
  const held = known.get(runtime);
  if (held !== undefined) return held;
  const { ROUTING_URL: url, ROUTING_API: api } = loadConfig(settings, process.env);
  const roads = url ? new Roads(APIS[api](url.replace(/\/$/, ''))) : null;
  known.set(runtime, roads);
  return roads;
}
