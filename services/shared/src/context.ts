import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Consequence } from './change.ts';
import type { Claims } from './claims.ts';
import type { Permit } from './permit.ts';
import type { CountyProfile } from './profile.ts';

/** What a service holds for its whole life. */
export interface ServiceRuntime {
  db: DataSource;
  profiles: ReadonlyMap<string, CountyProfile>;
  /** The clock, in UTC; tests give their own. */
  now: () => Date;
  /** Tells the relay that journal rows have been committed. */
  committed: () => void;
  /** What follows from changes of records, by their class. */
  consequences?: ReadonlyMap<unknown, readonly (readonly [unknown, Consequence])[]>;
}

/** What a resolver sees of one request: who acts, the database, the clock, and batched loaders. */
export class ServiceContext {
  /** Not a #private field: Apollo Server works on a copy of the context. */
  private readonly loaders = new Map<unknown, DataLoader<never, unknown>>();

  /** What the mutation that runs has been found allowed to do; mutations of one request run one after the other. */
  permit: Permit | null = null;

  constructor(
    readonly runtime: ServiceRuntime,
    readonly claims: Claims,
  ) {}

  get db(): DataSource {
    return this.runtime.db;
  }

  get language(): Claims['language'] {
    return this.claims.language;
  }

  /** The county that new records belong to. */
  get county(): string {
    return this.claims.county;
  }

  now(): Date {
    return this.runtime.now();
  }

  /** Within one request, one loader for each `key` (the batch function itself is a good key). */
  loader<K, V>(key: unknown, batch: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>): DataLoader<K, V> {
    const known = this.loaders.get(key);
    if (known) return known as unknown as DataLoader<K, V>;
    const made = new DataLoader<K, V>(batch, {
      cacheKeyFn: ((k: K) => (typeof k === 'object' ? JSON.stringify(k) : k)) as never,
    });
    this.loaders.set(key, made as unknown as DataLoader<never, unknown>);
    return made;
  }

  /** A write makes what was loaded before it stale. */
  forgetLoaded(): void {
    this.loaders.clear();
  }
}
