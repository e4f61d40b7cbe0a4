import type { DeepPartial, EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { ServiceContext } from './context.ts';
import { schemaOf } from './database.ts';
import { ruleOfDatabase } from './database-rule.ts';
import { conflict, forbidden, notFound } from './errors.ts';
import { newId, requireId } from './ids.ts';
import { JournalEntry } from './journal/journal-entry.ts';
import { type Owners, ownersOf } from './owners.ts';
import { withoutPersonal } from './personal-guard.ts';
import type { CountyRecord } from './record.ts';

export type Class<E> = (new () => E) & { name: string };
/** Properties that entities compute from others, by getters. */
type Derived = 'position' | 'handlingAuthority';

/** What the caller gives of a new record; the mechanism adds id, county, version and times. */
export type NewRecord<E> = Omit<
  E,
  'id' | 'county' | 'version' | 'demo' | 'createdAt' | 'updatedAt' | 'retiredAt' | Derived
> &
  Partial<Pick<E & CountyRecord, 'id' | 'county' | 'demo'>>;

/**
 * What follows from a change of a record, in the same transaction: a checklist from an incident's report. A service
 * declares it once (`ServiceDefinition.consequences`), so that no mutation can forget it. `before` is null for a new one.
 */
export type Consequence<E = CountyRecord> = (tx: Change, after: E, before: E | null) => Promise<void>;

export interface JournalNote {
  /** The act, when it is more than CREATED or UPDATED. */
  operation?: string;
  /** The incident on whose timeline the change belongs. */
  incidentId?: string | null;
}

/** Rows of one insert statement: PostgreSQL takes at most 65,535 parameters. */
const CHUNK = 500;

/**
 * One transaction of changes. Every method journals what it does, so nothing can be written and not be
 * recorded. Obtained from `change` or `createOnce`.
 */
export class Change {
  /** Whether something was held against a permit that reaches only what is the actor's own. */
  #held = false;
  #wrote = false;

  constructor(
    readonly ctx: ServiceContext,
    readonly manager: EntityManager,
  ) {}

  /** For a record whose own id stands in its journal note. */
  newId(): string {
    return newId();
  }

  async create<E extends CountyRecord>(type: Class<E>, values: NewRecord<E>, note: JournalNote = {}): Promise<E> {
    const [record] = await this.createMany(type, [values], note);
    return record as E;
  }

  async createMany<E extends CountyRecord>(
    type: Class<E>,
    values: NewRecord<E>[],
    note: JournalNote = {},
  ): Promise<E[]> {
    const records = values.map((given) => this.#newRecord(type, given));
    for (const record of records) await this.#requireReach(type, record);
    for (let from = 0; from < records.length; from += CHUNK) {
      const chunk = records.slice(from, from + CHUNK);
      await this.manager.insert(type as EntityTarget<E>, chunk as unknown as QueryDeepPartialEntity<E>[]);
      await this.#journal(
        chunk.map((record) => ({ type, before: null, after: record, operation: note.operation ?? 'CREATED', note })),
      );
    }
    for (const record of records) await this.#follow(type, record, null);
    return records;
  }

  /** A record with the parts that it is made of, in one journal row: a checklist with its items. */
  async createWithParts<E extends CountyRecord, P extends CountyRecord>(
    type: Class<E>,
    values: NewRecord<E>,
    partType: Class<P>,
    partsOf: (whole: E) => NewRecord<P>[],
    note: JournalNote = {},
  ): Promise<E> {
    const whole = this.#newRecord(type, values);
    const parts = partsOf(whole).map((given) => this.#newRecord(partType, given));
    await this.#requireReach(type, whole);
    await this.manager.insert(type as EntityTarget<E>, whole as unknown as QueryDeepPartialEntity<E>);
    await this.manager.insert(partType as EntityTarget<P>, parts as unknown as QueryDeepPartialEntity<P>[]);
    const after = { ...whole, parts };
    await this.#journal([{ type, before: null, after, operation: note.operation ?? 'CREATED', note }]);
    await this.#follow(type, whole, null);
    return whole;
  }

  #newRecord<E extends CountyRecord>(type: Class<E>, given: NewRecord<E>): E {
    const now = this.ctx.now();
    return this.manager.create(type, {
      id: newId(),
      county: this.ctx.county,
      demo: false,
      ...given,
      version: 1,
      createdAt: now,
      updatedAt: now,
      retiredAt: null,
    } as unknown as DeepPartial<E>);
  }

  async #requireReach<E extends CountyRecord>(type: Class<E>, record: E): Promise<void> {
    this.#requireInScope(record.county);
    await this.#requireOwn(type, record);
  }

  async #follow<E extends CountyRecord>(type: Class<E>, after: E, before: E | null): Promise<void> {
    for (const [, follow] of this.ctx.runtime.consequences?.get(type) ?? []) await follow(this, after, before);
  }

  /** The record as it stands, not locked. NOT_FOUND when there is none in the actor's scope. */
  async get<E extends CountyRecord>(type: Class<E>, id: string, field = 'id'): Promise<E> {
    const record = await this.manager.findOneBy(type, { id: requireId(id, field) } as FindOptionsWhere<E>);
    if (!record?.county.startsWith(this.ctx.claims.scope)) throw notFound(type.name, id, field);
    return record;
  }

  /**
   * The record, locked until the transaction ends. NOT_FOUND when there is none in the actor's scope, FORBIDDEN when
   * the permit does not reach it.
   */
  async lock<E extends CountyRecord>(type: Class<E>, id: string, field = 'id'): Promise<E> {
    requireId(id, field);
    const record = await this.manager.findOne(type, {
      where: { id } as FindOptionsWhere<E>,
      lock: { mode: 'pessimistic_write' },
    });
    if (!record?.county.startsWith(this.ctx.claims.scope)) throw notFound(type.name, id, field);
    await this.#requireOwn(type, record);
    return record;
  }

  /**
   * Changes one record that stands at `expectedVersion`. `patch` may be a function of the locked record, which
   * is where a rule that depends on the present state is asked. CONFLICT when the version is another.
   */
  async update<E extends CountyRecord>(
    type: Class<E>,
    id: string,
    expectedVersion: number | null,
    patch: Partial<E> | ((current: E) => Partial<E> | Promise<Partial<E>>),
    note: JournalNote = {},
  ): Promise<E> {
    const before = await this.lock(type, id);
    if (expectedVersion !== null && before.version !== expectedVersion) {
      const owners = await ownersOf(type, before, this.manager);
      const current = withoutPersonal(this.ctx.claims.actor, type.name, before, owners);
      throw conflict(type.name, id, before.version, current);
    }
    const values = typeof patch === 'function' ? await patch(before) : patch;
    const after = this.manager.create(type, {
      ...before,
      ...values,
      version: before.version + 1,
      updatedAt: this.ctx.now(),
    } as unknown as DeepPartial<E>);
    await this.#requireOwn(type, after);
    const { id: _id, ...columns } = { ...values, version: after.version, updatedAt: after.updatedAt } as Partial<E>;
    await this.manager.update(type, { id } as FindOptionsWhere<E>, columns as unknown as QueryDeepPartialEntity<E>);
    await this.#journal([{ type, before, after, operation: note.operation ?? 'UPDATED', note }]);
    await this.#follow(type, after, before);
    return after;
  }

  /** Refuses a record that the permit does not reach, where a change touches it other than by `lock` or `update`. */
  requireOwners(owners: Owners): void {
    if (!this.ctx.permit?.isLimited) return;
    this.ctx.permit.requireOwn(owners);
    this.#held = true;
  }

  /** Refuses what was written under a permit that reaches only one's own, when nothing written shows whose it is. */
  requireHeld(): void {
    const { permit } = this.ctx;
    if (permit?.isLimited && this.#wrote && !this.#held) permit.requireOwn({});
  }

  async #requireOwn<E extends CountyRecord>(type: Class<E>, record: E): Promise<void> {
    if (!this.ctx.permit?.isLimited) return;
    const owners = await ownersOf(type, record, this.manager);
    if (owners) this.requireOwners(owners);
  }

  #requireInScope(county: string): void {
    const { scope } = this.ctx.claims;
    if (county.startsWith(scope)) return;
    throw forbidden(
      { zh: `${county} 不在您的管辖范围 ${scope} 内`, en: `${county} is outside your area ${scope}` },
      { county, needed: 'scope' },
    );
  }

  /** The next human code of a series: `BC-20261124-003`. Numbers are given in order, without gaps on success. */
  async nextCode(prefix: string, digits = 3): Promise<string> {
    const schema = schemaOf(this.manager);
    const rows: { last: number }[] = await this.manager.query(
      `insert into ${schema}.human_code (county, prefix, last) values ($1, $2, 1)
       on conflict (county, prefix) do update set last = human_code.last + 1 returning last`,
      [this.ctx.county, prefix],
    );
    return `${prefix}-${String(rows[0]?.last ?? 0).padStart(digits, '0')}`;
  }

  async #journal(
    changes: {
      type: { name: string };
      before: CountyRecord | null;
      after: CountyRecord;
      operation: string;
      note: JournalNote;
    }[],
  ): Promise<void> {
    this.#wrote = true;
    const { claims } = this.ctx;
    const at = this.ctx.now();
    await this.manager.insert(
      JournalEntry,
      changes.map(({ type, before, after, operation, note }) => ({
        at,
        actorId: claims.actor.id,
        actorName: claims.actor.name,
        requestId: claims.requestId,
        county: after.county,
        entity: type.name,
        entityId: after.id,
        operation,
        version: after.version,
        incidentId: note.incidentId ?? null,
        before,
        after,
      })) as QueryDeepPartialEntity<JournalEntry>[],
    );
  }
}

/** Runs `work` in one transaction: all of it happens, journalled, or none of it. */
export async function change<T>(ctx: ServiceContext, work: (change: Change) => Promise<T>): Promise<T> {
  const result = await ctx.db
    .transaction(async (manager) => {
      const tx = new Change(ctx, manager);
      const done = await work(tx);
      tx.requireHeld();
      return done;
    })
    .catch((error: unknown) => {
      throw ruleOfDatabase(error) ?? error;
    });
  ctx.forgetLoaded();
  ctx.runtime.committed();
  return result;
}
