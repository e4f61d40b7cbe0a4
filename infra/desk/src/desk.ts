import { openGateway } from '@outpost/gateway/gateway';
import type { Edge } from '@outpost/gateway/http/edge';
import { httpServer } from '@outpost/gateway/http/http-server';
import { type DemoAccounts, demoAccounts } from '@outpost/gateway/identity/demo/demo-file';
import { openIdentity } from '@outpost/gateway/identity/identity';
import { setUpLink } from '@outpost/gateway/identity/invitations/set-up-link';
import { authRoutes } from '@outpost/gateway/identity/routes/routes';
import type { SingleSignOn } from '@outpost/gateway/identity/single-sign-on/settings';
import { setUpClaims } from '@outpost/gateway/identity/world';
import type { ContentStore } from '@outpost/gateway/store/content-store';
import { localSubgraph } from '@outpost/gateway/supergraph/data-source';
import { LocalFeed } from '@outpost/shared/feed/local-feed';
import { loadProfiles } from '@outpost/shared/profile';
import { openService, type RunningService } from '@outpost/shared/service';
import type { Logger } from 'pino';
import { SERVICES } from './services.ts';

export interface DeskOptions {
  databaseUrl: string;
  supergraphSdl: string;
  countyDir: string;
  county: string;
  dashboardDir: string;
  host: string;
  port: number;
  /** The desk's address as browsers know it, when that is another. */
  publicUrl: string | undefined;
  sessionHours: number;
  singleSignOn?: SingleSignOn | null;
  /** Signs cookies. */
  secret: string;
  /** Where the set-up link and the demo accounts are kept. */
  dataFolder: string;
  /** Where the content of attachments and archives lies. */
  store: ContentStore;
  /** Connections of each service. */
  poolSize: number;
  edge: Edge;
  /** Load the county with its demo records when it is empty, and let the demo accounts in. */
  demo: boolean;
  log: Logger;
  now?: () => Date;
}

export interface Desk {
  url: string;
  /** While there is no administrator: the link by which the first one comes in. */
  setUpLink: string | null;
  demo: DemoAccounts | null;
  close: () => Promise<void>;
}

const named = (services: RunningService[], name: string): RunningService => {
  const service = services.find((one) => one.name === name);
  if (!service) throw new Error(`there is no service ${name}`);
  return service;
};

/** The whole product in one process: all services, the gateway and the dashboard. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { log, now, county, demo, publicUrl } = options;
  const feed = new LocalFeed();
  const profiles = loadProfiles(options.countyDir);
  const services = await Promise.all(
    SERVICES.map((definition) =>
      openService(definition, {
        databaseUrl: options.databaseUrl,
        poolSize: options.poolSize,
        profiles,
        feed,
        log,
        ...(now && { now }),
      }),
    ),
  );
  const gateway = await openGateway({
    supergraphSdl: options.supergraphSdl,
    sources: new Map(services.map((service) => [service.name, localSubgraph(service)])),
    feed,
  });
  const { secret, sessionHours, singleSignOn = null } = options;
  const service = named(services, 'identity');
  const identity = await openIdentity({
    service,
    feed,
    county,
    demo,
    secret,
    publicUrl,
    sessionHours,
    singleSignOn,
    log,
  });
  await Promise.all(services.map((one) => one.start()));
  if (demo) for (const one of services) await one.loadCounty(setUpClaims(county), true);
  const accounts = demo ? await demoAccounts(identity.world, options.dataFolder) : null;

  const app = await httpServer({
    gateway,
    callerOf: identity.callerOf,
    watch: identity.watch,
    routes: (app) => authRoutes(app, identity),
    host: options.host,
    publicUrl,
    store: options.store,
    dashboardDir: options.dashboardDir,
    ready: async () => {
      await Promise.all(services.map(({ db }) => db.query('select 1')));
      return null;
    },
    edge: options.edge,
    log,
  });
  const address = await app.listen({ host: options.host, port: options.port });
  const url = publicUrl ?? address.replace('127.0.0.1', 'localhost');
  return {
    url,
    setUpLink: demo ? null : await setUpLink(service, url, options.dataFolder),
    demo: accounts,
    close: async () => {
      await app.close();
      await identity.close();
      await gateway.close();
      for (const one of services) await one.close();
      await feed.close();
    },
  };
}
