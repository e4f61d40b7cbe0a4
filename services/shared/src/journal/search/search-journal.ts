import type { ServiceContext } from '../../context.ts';
import { schemaOf } from '../../database.ts';
import { requireId } from '../../ids.ts';
import { withoutPersonal } from '../../personal-guard.ts';
import type { JournalSearch } from './journal-search.ts';
import { type JournalRow, JournalSlice, type SliceHead } from './journal-slice.ts';

type Found = Omit<JournalRow, 'position' | 'hidden'> & { position: string };
type Snapshot = Record<string, unknown> | null;

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The conditions of a search within the reader's scope, and their values. */
function conditionsOf(ctx: ServiceContext, search: JournalSearch): { where: string; values: unknown[] } {
  const values: unknown[] = [ctx.claims.scope];
  const conditions = ['starts_with(j.county, $1)'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    if (value === undefined || value === null || value === '') return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const { actor, entityId, incidentId } = search;
  add((at) => `j.at >= ${at}`, search.from);
  add((at) => `j.at < ${at}`, search.to);
  if (actor) {
    values.push(actor, `%${escaped(actor)}%`);
    conditions.push(`(j.actor_id = $${values.length - 1} or j.actor_name ilike $${values.length})`);
  }
  add((at) => `j.entity = ${at}`, search.entity);
  add((at) => `j.entity_id = ${at}`, entityId && requireId(entityId, 'entityId'));
  add((at) => `j.operation = ${at}`, search.operation);
  add((at) => `j.incident_id = ${at}`, incidentId && requireId(incidentId, 'incidentId'));
  add((at) => `j.request_id = ${at}`, search.requestId);
  return { where: conditions.join(' and '), values };
}

/** A row without the personal fields that are not for the reader, and which they are. */
function asSeen({ claims }: ServiceContext, { position, ...row }: Found): JournalRow {
  const seen = (record: Snapshot): Snapshot => record && withoutPersonal(claims.actor, row.entity, record, null);
  const [before, after] = [seen(row.before), seen(row.after)];
  const gone = (record: Snapshot, left: Snapshot) => Object.keys(record ?? {}).filter((key) => !(key in (left ?? {})));
  const hidden = new Set([...gone(row.before, before), ...gone(row.after, after)]);
  return { ...row, before, after, position: Number(position), hidden: [...hidden] };
}

async function headOf({ db }: ServiceContext): Promise<SliceHead | null> {
  const [head]: { position: string; hash: string }[] = await db.query(
    `select position, encode(hash, 'hex') as hash from ${schemaOf(db)}.journal_seal order by position desc limit 1`,
  );
  return head ? { ...head, position: Number(head.position) } : null;
}

/** Sealed rows of this service's journal, newest first. */
export async function searchJournal(ctx: ServiceContext, search: JournalSearch): Promise<JournalSlice> {
  const service = schemaOf(ctx.db);
  const { where, values } = conditionsOf(ctx, search);
  const sealed = `${service}.journal_seal s join ${service}.journal j on j.seq = s.seq where ${where}`;
  const head = await headOf(ctx);
  const rows: Found[] = await ctx.db.query(
    `select s.position, encode(s.hash, 'hex') as hash, j.seq, j.tx::text as tx, j.at, j.actor_id as "actorId",
       j.actor_name as "actorName", j.request_id as "requestId", j.county, j.entity, j.entity_id as "entityId",
       j.operation, j.version, j.incident_id as "incidentId", j.before, j.after
     from ${sealed} and s.position < $${values.length + 1}
     order by s.position desc limit $${values.length + 2}`,
    [...values, search.before ?? (head?.position ?? 0) + 1, search.first],
  );
  return Object.assign(new JournalSlice(), {
    rows: rows.map((row) => asSeen(ctx, row)),
    head,
    counted: async () => {
      const [{ n }]: [{ n: number }] = await ctx.db.query(`select count(*)::int as n from ${sealed}`, values);
      return n;
    },
  });
}
