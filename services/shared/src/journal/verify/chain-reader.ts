import { sealedText } from '../sealed-text.ts';

/** What the verifier needs of a database: rows of a query. */
export interface Queryable {
  query: (sql: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
}

/** A seal, and the row that it names as it stands now. */
export interface SealedRow {
  position: number;
  hash: Buffer;
  sealSeq: string;
  /** Null when there is no such row. */
  row: { seq: string; tx: string; text: string; entity: string; entityId: string; at: Date } | null;
}

interface Read {
  position: string;
  hash: Buffer;
  seal_seq: string;
  seq: string | null;
  tx: string;
  text: string;
  entity: string;
  entity_id: string;
  at: Date;
}

const PAGE = 2_000;

/** The chain of a service from its beginning to a position, page by page: it may be longer than memory. */
export async function* readChain(database: Queryable, schema: string, until: number): AsyncGenerator<SealedRow> {
  const sql = `
    select s.position, s.hash, s.seq as seal_seq, j.seq, j.tx::text as tx, j.entity, j.entity_id, j.at, ${sealedText('j')} as text
    from ${schema}.journal_seal s left join ${schema}.journal j on j.seq = s.seq
    where s.position > $1 and s.position <= $2 order by s.position, j.seq limit ${PAGE}`;
  for (let from = 0; from < until; ) {
    const rows = (await database.query(sql, [from, until])).rows as Read[];
    for (const { position, hash, seal_seq, seq, tx, text, entity, entity_id, at } of rows) {
      from = Number(position);
      yield {
        position: from,
        hash,
        sealSeq: seal_seq,
        row: seq === null ? null : { seq, tx, text, entity, entityId: entity_id, at },
      };
    }
    if (rows.length < PAGE) return;
  }
}

export interface UnsealedRow {
  seq: string;
  entity: string;
  entity_id: string;
  /** Whether it stands behind all that is sealed: then it only waits for its seal. */
  waits: boolean;
}

const REACH = 50_000;

/** Rows without a seal. Read by stretches of the journal: one query over all would hold an embedded database up. */
export async function* readUnsealed(database: Queryable, schema: string): AsyncGenerator<UnsealedRow> {
  const { rows: ends } = await database.query(`select min(seq) as first, max(seq) as last from ${schema}.journal`);
  const { first, last } = ends[0] as { first: string | null; last: string | null };
  if (first === null || last === null) return;
  const sql = `
    with head as (select epoch, tx, seq from ${schema}.journal_seal order by position desc limit 1),
      epoch as (select epoch, from_tx from ${schema}.journal_epoch order by epoch desc limit 1)
    select j.seq, j.entity, j.entity_id, case
        when epoch.epoch is null then false
        when head.epoch = epoch.epoch then (j.tx, j.seq) > (head.tx, head.seq)
        else (j.tx, j.seq) > (head.tx, head.seq) or j.tx >= epoch.from_tx or head.tx is null end as waits
    from ${schema}.journal j left join epoch on true left join head on true
    where j.seq > $1 and j.seq <= $2 and not exists (select from ${schema}.journal_seal s where s.seq = j.seq)
    order by j.seq`;
  for (let from = BigInt(first) - 1n; from < BigInt(last); from += BigInt(REACH)) {
    const { rows } = await database.query(sql, [from, from + BigInt(REACH)]);
    yield* rows as UnsealedRow[];
  }
}
