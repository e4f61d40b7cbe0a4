import { LIVE } from '@outpost/gateway/gateway';
import { LIVE_SDL } from '@outpost/gateway/live/live-subgraph';
import { composeSupergraph } from '@outpost/gateway/supergraph/compose';
import { subgraphOf } from '@outpost/shared/service';
import { SERVICES } from './services.ts';

/** The supergraph of all services and of the gateway itself, from their own SDL. */
export async function composeAll(): Promise<string> {
  const own = await Promise.all(
    SERVICES.map(async (service) => ({ name: service.name, ...(await subgraphOf(service)) })),
  );
  return composeSupergraph([...own, { name: LIVE, sdl: LIVE_SDL }]);
}
