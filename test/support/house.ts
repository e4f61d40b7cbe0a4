import { composeAll } from '@outpost/desk/compose';
import { SERVICES } from '@outpost/desk/services';
import { gatewayContext } from '@outpost/gateway/context';
import { openGateway, type RunningGateway } from '@outpost/gateway/gateway';
import { localSubgraph } from '@outpost/gateway/supergraph/data-source';
import { publicSchema } from '@outpost/gateway/supergraph/public-schema';
import type { Claims } from '@outpost/shared/claims';
import { LocalFeed } from '@outpost/shared/feed/local-feed';
import { loadProfiles } from '@outpost/shared/profile';
import { openService, type RunningService } from '@outpost/shared/service';
import { freshDatabase } from '@outpost/shared/testing/fresh-database';
import { type Answer, claimsOf } from '@outpost/shared/testing/open-test-service';
import pino from 'pino';
import { eventually } from './eventually.ts';
import { COUNTY, twoCounties } from './two-counties.ts';

/** Asks one operation with claims that the test makes up: what a sign-in would give. */
export type Ask = (query: string, variables?: Record<string, unknown>, claims?: Partial<Claims>) => Promise<Answer>;

/** All services on one database and the gateway before them, in this process, without its doors. */
export interface House {
  /** Through the gateway. */
  ask: Ask;
  /** Straight at one service, as the gateway asks it. */
  askService: (service: string) => Ask;
  services: ReadonlyMap<string, RunningService>;
  feed: LocalFeed;
  /** The public graph, as SDL. */
  sdl: string;
  supergraphSdl: string;
  /** Of each type that the journals tell of, the newest record of a county. */
  newest: (county: string) => Promise<ReadonlyMap<string, { id: string; version: number }>>;
  /** Every record of a county that the journals tell of. */
  idsOf: (county: string) => Promise<ReadonlySet<string>>;
  /** The changes as they are told to readers. */
  gateway: RunningGateway;
  /** How many changes stand in an actor's name, in all services. */
  writtenBy: (actorId: string) => Promise<number>;
  close: () => Promise<void>;
}

/** Opens it with the demo records of these counties. */
export async function openHouse(counties: readonly string[] = [COUNTY]): Promise<House> {
  const profiles = twoCounties();
  const database = await freshDatabase();
  const feed = new LocalFeed();
  const log = pino({ level: 'warn' });
  const settings = { databaseUrl: database.url, poolSize: 4, profiles: loadProfiles(profiles.folder), feed, log };
  const running = await Promise.all(SERVICES.map((definition) => openService(definition, settings)));
  const services = new Map(running.map((service) => [service.name, service]));
  const supergraphSdl = await composeAll();
  const sources = new Map(running.map((service) => [service.name, localSubgraph(service)]));
  const gateway = await openGateway({ supergraphSdl, sources, feed });
  await Promise.all(running.map((service) => service.start()));

  const ask: Ask = async (query, variables = {}, given = {}) => {
    const claims = claimsOf(given);
    const caller = { claims, via: 'KEY' as const, id: claims.actor.id, expiresAt: null, keyScope: null };
    const { body } = await gateway.answers.server.executeOperation(
      { query, variables },
      { contextValue: gatewayContext(caller) },
    );
    if (body.kind !== 'single') throw new Error('incremental answers are not used');
    return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
  };
  const askService = (name: string): Ask => {
    const service = services.get(name);
    if (!service) throw new Error(`there is no service ${name}`);
    return async (query, variables = {}, given = {}) => {
      const contextValue = service.context(claimsOf(given));
      const { body } = await service.server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('incremental answers are not used');
      return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
    };
  };
  const count = async ({ name, db }: RunningService, actorId: string): Promise<number> => {
    const rows: { n: number }[] = await db.query(`select count(*)::int as n from ${name}.journal where actor_id = $1`, [
      actorId,
    ]);
    return rows[0]?.n ?? 0;
  };
  for (const county of counties) {
    for (const service of running) await service.loadCounty(claimsOf({ scope: county, county }), true);
  }
  // What one service tells the others has come.
  for (const name of ['resources', 'shelters', 'warnings']) {
    const { db } = services.get(name) as RunningService;
    const known = `select count(distinct county)::int as n from ${name}.known_unit`;
    await eventually(`${name} knows the units`, async () => {
      const [row]: { n: number }[] = await db.query(known);
      return row?.n === counties.length;
    });
  }
  return {
    ask,
    askService,
    services,
    feed,
    sdl: publicSchema(supergraphSdl),
    supergraphSdl,
    newest: async (county) => {
      const found = new Map<string, { id: string; version: number }>();
      for (const { name, db } of running) {
        const rows: { entity: string; id: string; version: number }[] = await db.query(
          `select distinct on (entity) entity, entity_id as id, version from ${name}.journal
           where county = $1 order by entity, seq desc`,
          [county],
        );
        for (const { entity, id, version } of rows) found.set(entity, { id, version });
      }
      return found;
    },
    idsOf: async (county) => {
      const ids = new Set<string>();
      for (const { name, db } of running) {
        const sql = `select distinct entity_id as id from ${name}.journal where county = $1`;
        for (const { id } of (await db.query(sql, [county])) as { id: string }[]) ids.add(id);
      }
      return ids;
    },
    gateway,
    writtenBy: async (actorId) => {
      const counts = await Promise.all(running.map((service) => count(service, actorId)));
      return counts.reduce((sum, n) => sum + n, 0);
    },
    close: async () => {
      await gateway.close();
      for (const service of running) await service.close();
      await feed.close();
      await database.drop();
      profiles.remove();
    },
  };
}
