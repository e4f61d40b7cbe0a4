import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { GraphQLFormattedError } from 'graphql';
import pino from 'pino';
import type { Claims } from '../claims.ts';
import type { FeedChange, JournalPart } from '../feed/feed.ts';
import { LocalFeed } from '../feed/local-feed.ts';
import { loadProfiles } from '../profile.ts';
import { openService, type RunningService, type ServiceDefinition } from '../service.ts';
import { freshDatabase } from './fresh-database.ts';

/** The folder of county profiles that ships with the product. */
export const COUNTY_DIR = fileURLToPath(new URL('../../../../infra/county/', import.meta.url));

export const claimsOf = (given: Partial<Claims> = {}): Claims => ({
  actor: { id: 'test', name: '测试人员', role: 'ADMINISTRATOR' },
  scope: '653130',
  county: '653130',
  language: 'zh-CN',
  requestId: randomUUID(),
  ...given,
});

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into an answer whose shape its own query gives
  data: any;
  errors: readonly GraphQLFormattedError[];
}

export interface TestService {
  service: RunningService;
  feed: LocalFeed;
  /** One GraphQL operation, as the gateway would send it. */
  ask: (query: string, variables?: Record<string, unknown>, claims?: Partial<Claims>) => Promise<Answer>;
  /** Tells the service of another service's record over the change feed. Returns its id. */
  tell: (entity: keyof typeof OWNER, after: TestRecord) => Promise<string>;
  close: () => Promise<void>;
}

export interface TestRecord extends Record<string, unknown> {
  id: string;
  version: number;
}

const OWNER = {
  Incident: 'incidents',
  Unit: 'incidents',
  Settlement: 'shelters',
  Warning: 'warnings',
  Dispatch: 'resources',
  CostRecord: 'resources',
} as const;

/** The journals of other services, as far as they were told of. */
class ToldJournals {
  readonly #told = new Map<string, FeedChange[]>();

  /** A change as the service that owns the entity would pass it on. */
  add(entity: keyof typeof OWNER, after: TestRecord): FeedChange {
    const service = OWNER[entity];
    const told = this.#told.get(service) ?? [];
    const change: FeedChange = {
      service,
      position: told.length + 1,
      at: new Date().toISOString(),
      actorName: '测试人员',
      county: '653130',
      entity,
      id: after.id,
      operation: after.version === 1 ? 'CREATED' : 'UPDATED',
      version: after.version,
      incidentId: entity === 'Incident' ? after.id : null,
      after: { county: '653130', ...after },
    };
    this.#told.set(service, [...told, change]);
    return change;
  }

  read(service: string, after: number): JournalPart {
    const told = this.#told.get(service) ?? [];
    return { changes: told.filter(({ position }) => position > after), through: told.length, head: told.length };
  }
}

/** A service on a database of its own, with the clock that is given. */
export async function openTestService(definition: ServiceDefinition, now?: () => Date): Promise<TestService> {
  const database = await freshDatabase();
  const feed = new LocalFeed();
  const service = await openService(definition, {
    databaseUrl: database.url,
    poolSize: 4,
    profiles: loadProfiles(COUNTY_DIR),
    feed,
    log: pino({ level: 'warn' }),
    ...(now && { now }),
  });
  const journals = new ToldJournals();
  for (const name of new Set(Object.values(OWNER))) {
    if (name !== definition.name) await feed.serveJournal(name, async (after) => journals.read(name, after));
  }
  await service.start();
  return {
    service,
    feed,
    ask: async (query, variables = {}, claims = {}) => {
      const { body } = await service.server.executeOperation(
        { query, variables },
        { contextValue: service.context(claimsOf(claims)) },
      );
      if (body.kind !== 'single') throw new Error('incremental answers are not expected');
      return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
    },
    tell: async (entity, after) => {
      await feed.publish([journals.add(entity, after)]);
      return after.id;
    },
    close: async () => {
      await service.close();
      await feed.close();
      await database.drop();
    },
  };
}
