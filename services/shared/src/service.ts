import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { BuildSchemaOptions } from 'type-graphql';
import type { DataSource, MixedList } from 'typeorm';
import type { Consequence } from './change.ts';
import type { Claims } from './claims.ts';
import { ServiceContext, type ServiceRuntime } from './context.ts';
import { openDatabase } from './database.ts';
import type { Consumer } from './feed/consumer.ts';
import type { ChangeFeed, FeedChange } from './feed/feed.ts';
import { Follower } from './feed/follower.ts';
import { Relay } from './feed/relay.ts';
import { JournalEntry } from './journal/journal-entry.ts';
import { readJournal } from './journal/read-journal.ts';
import { journalResolver } from './journal/search/journal-resolver.ts';
import { localiseErrors, presentError } from './localise-errors.ts';
import { loggable } from './loggable.ts';
import { readMigrations } from './migrate.ts';
import { prepareSchema } from './prepare-schema.ts';
import type { CountyProfile } from './profile.ts';
import type { CountyRecord } from './record.ts';
import { storableTexts } from './storable-texts.ts';
import { buildSubgraph, type References, type Subgraph } from './subgraph.ts';

/** Declares what follows from every change of a class of records. */
export const follows = <E extends CountyRecord>(
  type: new () => E,
  consequence: Consequence<E>,
): readonly [unknown, Consequence] => [type, consequence as Consequence<never> as Consequence];

/** What a service is, before it runs. */
export interface ServiceDefinition {
  /** Its name, and that of its schema. */
  name: string;
  resolvers: BuildSchemaOptions['resolvers'];
  references: References;
  /** Stubs of other services' entities that only the graph needs. */
  orphanedTypes?: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  // biome-ignore lint/complexity/noBannedTypes: TypeORM's own type for a list of entity classes
  entities: MixedList<Function>;
  /** The folder of its `.sql` files. */
  migrations: URL;
  /** What follows from changes of its records, in their transactions; by class, from `follows`. */
  consequences?: readonly (readonly [unknown, Consequence])[];
  /** Keep read models of other services' records, and do what follows from their changes. */
  consumers?: Consumer[];
  /** What follows from the clock alone, looked at once a minute; idempotent, since every replica looks. */
  everyMinute?: (runtime: ServiceRuntime) => Promise<void>;
  /** Ends what it does beside requests, before its database closes. */
  closing?: (runtime: ServiceRuntime) => Promise<void>;
  /** Writes its part of a county's profile, with or without the demo records; once. Returns how many records. */
  loadCounty?: (ctx: ServiceContext, demo: boolean) => Promise<number>;
}

export interface ServiceSettingsGiven {
  databaseUrl: string;
  poolSize: number;
  profiles: ReadonlyMap<string, CountyProfile>;
  feed: ChangeFeed;
  log: Logger;
  now?: () => Date;
}

/** A service that runs: its graph, and how to stop it. */
export interface RunningService {
  name: string;
  subgraph: Subgraph;
  server: ApolloServer<ServiceContext>;
  db: DataSource;
  context: (claims: Claims) => ServiceContext;
  /**
   * Begins to pass changes on, and to give its consumers what they missed, which it waits for; called when every
   * service of this process is open.
   */
  start: () => Promise<void>;
  /** Looks now at what follows from the clock. */
  tick: () => Promise<void>;
  loadCounty: (claims: Claims, demo: boolean) => Promise<number>;
  close: () => Promise<void>;
}

const MINUTE_MS = 60_000;

/** The graph of a service without a database, for composition. */
export const subgraphOf = (definition: ServiceDefinition): Promise<Subgraph> =>
  buildSubgraph(
    [...definition.resolvers, journalResolver(definition.name)],
    definition.references,
    definition.orphanedTypes,
  );

/** Migrates the schema, listens to the feed, and builds the graph. */
export async function openService(definition: ServiceDefinition, given: ServiceSettingsGiven): Promise<RunningService> {
  const log = given.log.child({ service: definition.name });
  const [url, schema] = [given.databaseUrl, definition.name];
  const migrations = await readMigrations(definition.migrations.pathname, schema);
  const { applied, role } = await prepareSchema({ url, schema, migrations });
  const entities = [JournalEntry, ...(definition.entities as never[])];
  const db = await openDatabase({ url, schema, entities, poolSize: given.poolSize, role });
  if (applied.length > 0) log.info({ applied }, 'the schema was brought up to date');
  const relay = new Relay(db, given.feed, log);
  const runtime: ServiceRuntime = {
    db,
    profiles: given.profiles,
    now: given.now ?? (() => new Date()),
    committed: () => relay.wake(),
    consequences: Map.groupBy(definition.consequences ?? [], ([type]) => type),
  };
  const followers = (definition.consumers ?? []).map((one) => new Follower(one, runtime, given.feed, log));
  const hear = async (changes: FeedChange[]) => {
    await Promise.all(followers.map((follower) => follower.hear(changes)));
  };
  const stops = [
    await given.feed.serveJournal(definition.name, (after, entities) => readJournal(db, after, entities)),
    ...(followers.length > 0 ? [await given.feed.listen(hear, { durable: `service-${definition.name}` })] : []),
  ];
  const tick = async () => definition.everyMinute?.(runtime);
  const clock = setInterval(() => {
    tick().catch((error: unknown) =>
      log.error({ err: loggable(error) }, 'what follows from the clock failed; it is tried again'),
    );
  }, MINUTE_MS).unref();
  const subgraph = await subgraphOf(definition);
  const server = new ApolloServer<ServiceContext>({
    schema: subgraph.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: presentError,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      localiseErrors<ServiceContext>(true),
      storableTexts<ServiceContext>(),
      {
        async requestDidStart() {
          return {
            async didEncounterErrors({ errors, contextValue }) {
              for (const error of errors) {
                if (
                  error.originalError &&
                  !error.extensions['messages'] &&
                  error.extensions['code'] !== 'BAD_USER_INPUT'
                ) {
                  log.error(
                    { err: loggable(error.originalError), path: error.path, requestId: contextValue.claims.requestId },
                    'a request failed',
                  );
                }
              }
            },
          };
        },
      },
    ],
  });
  await server.start();
  const context = (claims: Claims) => new ServiceContext(runtime, claims);
  return {
    name: definition.name,
    subgraph,
    server,
    db,
    context,
    start: async () => {
      relay.start();
      await Promise.all(followers.map((follower) => follower.catchUp()));
    },
    tick,
    loadCounty: async (claims, demo) => (await definition.loadCounty?.(context(claims), demo)) ?? 0,
    close: async () => {
      clearInterval(clock);
      await definition.closing?.(runtime);
      await relay.stop();
      for (const stop of stops) await stop();
      for (const follower of followers) await follower.stop();
      await server.stop();
      await db.destroy();
    },
  };
}
