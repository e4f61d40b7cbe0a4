import { openGateway } from '@outpost/gateway/gateway';
import type { Edge } from '@outpost/gateway/http/edge';
import { httpServer } from '@outpost/gateway/http/http-server';
import { localClaims, localOperator } from '@outpost/gateway/identity/local-operator';
import { localSubgraph } from '@outpost/gateway/supergraph/data-source';
import { LocalFeed } from '@outpost/shared/feed/local-feed';
import { loadProfiles } from '@outpost/shared/profile';
import { openService } from '@outpost/shared/service';
import type { Logger } from 'pino';
import { SERVICES } from './services.ts';

export interface DeskOptions {
  databaseUrl: string;
  supergraphSdl: string;
  countyDir: string;
  county: string;
  dashboardDir: string;
  port: number;
  /** Connections of each service. */
  poolSize: number;
  edge: Edge;
  /** Load the county with its demo records when it is empty. */
  demo: boolean;
  log: Logger;
  now?: () => Date;
}

export interface Desk {
  url: string;
  close: () => Promise<void>;
}

/** The whole product in one process: all services, the gateway and the dashboard. It listens on loopback only. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { log, now } = options;
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
  const callerOf = localOperator(options.county);
  await Promise.all(services.map((service) => service.start()));
  if (options.demo)
    for (const service of services) await service.loadCounty(localClaims(options.county, 'zh-CN'), true);

  const app = await httpServer({
    gateway,
    callerOf,
    dashboardDir: options.dashboardDir,
    ready: async () => {
      await Promise.all(services.map(({ db }) => db.query('select 1')));
      return null;
    },
    edge: options.edge,
    log,
  });
  const url = await app.listen({ host: '127.0.0.1', port: options.port });
  return {
    url,
    close: async () => {
      await app.close();
      await gateway.close();
      for (const service of services) await service.close();
      await feed.close();
    },
  };
}
