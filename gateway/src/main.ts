import { readFile } from 'node:fs/promises';
import { loadConfig } from '@outpost/shared/config';
import { openFeed } from '@outpost/shared/feed/open-feed';
import { openLog } from '@outpost/shared/log';
import { DASHBOARD_DIR, gatewaySettings, SERVICES, SUPERGRAPH_FILE, serviceSecret, serviceUrl } from './config.ts';
import { openGateway } from './gateway.ts';
import { edgeOf } from './http/edge.ts';
import { httpServer } from './http/http-server.ts';
import { localOperator } from './identity/local-operator.ts';
import { httpSubgraph } from './supergraph/http-subgraph.ts';
import { servicesReady } from './supergraph/services-ready.ts';

const settings = loadConfig(gatewaySettings, process.env);
const log = openLog(settings.LOG_LEVEL, 'gateway');
const feed = await openFeed(settings.NATS_URL, log);
const urls = new Map(SERVICES.map((name) => [name as string, serviceUrl(settings, name)]));
const sources = new Map(
  SERVICES.map((name) => {
    const audience = { service: name, secret: serviceSecret(settings, name) };
    return [name as string, httpSubgraph(serviceUrl(settings, name), audience)];
  }),
);
const gateway = await openGateway({ supergraphSdl: await readFile(SUPERGRAPH_FILE, 'utf8'), sources, feed });
const app = await httpServer({
  gateway,
  callerOf: localOperator(settings.OUTPOST_COUNTY),
  dashboardDir: DASHBOARD_DIR,
  ready: () => servicesReady(urls),
  edge: edgeOf(settings, 'all'),
  log,
});
await app.listen({ host: settings.HOST, port: settings.PORT });

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await app.close();
    await gateway.close();
    await Promise.all([...sources.values()].map((source) => source.close()));
    await feed.close();
  });
}
