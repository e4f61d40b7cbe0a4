import { readFile } from 'node:fs/promises';
import { loadConfig } from '@outpost/shared/config';
import { openFeed } from '@outpost/shared/feed/open-feed';
import { openLog } from '@outpost/shared/log';
import { loadProfiles } from '@outpost/shared/profile';
import { openService } from '@outpost/shared/service';
import { DASHBOARD_DIR, gatewaySettings, SERVICES, SUPERGRAPH_FILE, serviceSecret, serviceUrl } from './config.ts';
import { openGateway } from './gateway.ts';
import { edgeOf } from './http/edge.ts';
import { httpServer } from './http/http-server.ts';
import { openIdentity } from './identity/identity.ts';
import { setUpLink } from './identity/invitations/set-up-link.ts';
import { authRoutes } from './identity/routes/routes.ts';
import { identity as identityService } from './identity/service.ts';
import { singleSignOnOf } from './identity/single-sign-on/settings.ts';
import { openStore } from './store/open-store.ts';
import { localSubgraph, type SubgraphSource } from './supergraph/data-source.ts';
import { httpSubgraph } from './supergraph/http-subgraph.ts';
import { servicesReady } from './supergraph/services-ready.ts';

const settings = loadConfig(gatewaySettings, process.env);
const log = openLog(settings.LOG_LEVEL, 'gateway');
const feed = await openFeed(settings.NATS_URL, log);
const accounts = await openService(identityService, {
  databaseUrl: settings.DATABASE_URL,
  poolSize: settings.DATABASE_POOL,
  profiles: loadProfiles(settings.OUTPOST_COUNTY_DIR),
  feed,
  log,
});
const urls = new Map(SERVICES.map((name) => [name as string, serviceUrl(settings, name)]));
const remote = SERVICES.map((name) => {
  const audience = { service: name, secret: serviceSecret(settings, name) };
  return [name as string, httpSubgraph(serviceUrl(settings, name), audience)] as const;
});
const sources = new Map<string, SubgraphSource>([...remote, [accounts.name, localSubgraph(accounts)]]);
const gateway = await openGateway({ supergraphSdl: await readFile(SUPERGRAPH_FILE, 'utf8'), sources, feed });
const publicUrl = settings.OUTPOST_URL;
const identity = await openIdentity({
  service: accounts,
  feed,
  county: settings.OUTPOST_COUNTY,
  demo: false,
  secret: settings.OUTPOST_IDENTITY_SECRET,
  publicUrl,
  sessionHours: settings.OUTPOST_SESSION_HOURS,
  singleSignOn: singleSignOnOf(settings),
  log,
});
await accounts.start();
const app = await httpServer({
  gateway,
  callerOf: identity.callerOf,
  watch: identity.watch,
  routes: (app) => authRoutes(app, identity),
  host: settings.HOST,
  publicUrl,
  store: openStore(settings, settings.OUTPOST_ATTACHMENTS),
  dashboardDir: DASHBOARD_DIR,
  ready: () => servicesReady(urls),
  edge: edgeOf(settings, 'keys'),
  log,
});
await app.listen({ host: settings.HOST, port: settings.PORT });
// Not into the log, which others read.
const link = await setUpLink(accounts, publicUrl ?? `http://localhost:${settings.PORT}`, null);
if (link)
  process.stdout.write(
    `哨所 Outpost: 首位管理员设置链接，一次有效 / set-up of the first administrator, once  ${link}\n`,
  );

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await app.close();
    await identity.close();
    await gateway.close();
    await Promise.all(remote.map(([, source]) => source.close()));
    await accounts.close();
    await feed.close();
  });
}
