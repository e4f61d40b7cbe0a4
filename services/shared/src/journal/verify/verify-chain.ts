import { type Queryable, readChain, readUnsealed } from './chain-reader.ts';
import type { JournalFault } from './fault.ts';
import { explains, type Suspicion, sealOf } from './suspicion.ts';

/** The end of a chain, as somebody may have written it down. */
export interface ChainHead {
  position: number;
  hash: string;
}

export interface ChainReport {
  service: string;
  /** How many seals were checked. */
  checked: number;
  head: ChainHead | null;
  /** Rows that stand behind all that is sealed and wait for their seal. */
  waiting: number;
  faults: JournalFault[];
  /** Faults beyond those that are listed. */
  more: number;
}

/** Of each service; where everything is broken, the first few say so. */
const LISTED = 200;
/** Compared with each other, to tell a changed order from changed rows. */
const COMPARED = 200;

type Found = Omit<JournalFault, 'service' | 'detail'> & Partial<Pick<JournalFault, 'detail'>>;

class Faults {
  readonly listed: JournalFault[] = [];
  more = 0;

  constructor(readonly service: string) {}

  add(found: Found): void {
    if (this.listed.length < LISTED) this.listed.push({ detail: null, ...found, service: this.service });
    else this.more += 1;
  }
}

const NO_ROW = { seq: null, entity: null, entityId: null };

/** A suspicion that the next seal decides: does it build upon the stored hash, or upon the one that the row has? */
interface Open extends Suspicion {
  computed: Buffer;
  entity: string;
  entityId: string;
}

/** Walks along the seals and reports each place that does not fit. */
async function walk(
  database: Queryable,
  service: string,
  until: number,
  expected: readonly ChainHead[],
  faults: Faults,
): Promise<number> {
  const written = new Map(expected.map(({ position, hash }) => [position, hash]));
  const changed: Open[] = [];
  let checked = 0;
  let last = 0;
  let before: Buffer | null = null;
  let open: Open | null = null;
  let lastAt: Date | null = null;
  let missing: Found | null = null;

  const isChanged = (suspect: Open) => {
    if (changed.length < COMPARED) changed.push(suspect);
    else faults.add({ kind: 'ROW_CHANGED', ...place(suspect) });
  };
  const endMissing = (at: Date | null) => {
    if (missing) faults.add({ ...missing, detail: between(lastAt, at) });
    missing = null;
  };

  for await (const { position, hash, sealSeq, row } of readChain(database, service, until)) {
    if (position === last) {
      faults.add({ kind: 'ROW_TWICE', position, ...named(row) });
      continue;
    }
    checked += 1;
    const isGap = position !== last + 1;
    if (isGap) {
      endMissing(row?.at ?? null);
      const to = position - 1;
      faults.add({
        kind: 'SEALS_MISSING',
        position: last + 1,
        ...NO_ROW,
        detail: { zh: `至第 ${to} 位`, en: `up to position ${to}` },
      });
      if (open) isChanged(open);
      open = null;
    }
    const noted = written.get(position);
    if (noted !== undefined && noted !== hash.toString('hex'))
      faults.add({ kind: 'NOT_AS_EXPECTED', position, ...named(row) });
    if (!row) {
      endMissing(null);
      missing = { kind: 'ROW_MISSING', position, ...NO_ROW, seq: sealSeq };
      if (open) isChanged(open);
      open = null;
    } else {
      endMissing(row.at);
      lastAt = row.at;
      const computed = sealOf(before, row);
      const fits = isGap || computed.equals(hash);
      if (open && !fits && sealOf(open.computed, row).equals(hash)) {
        faults.add({ kind: 'SEAL_CHANGED', ...place(open) });
        open = null;
      } else {
        if (open) isChanged(open);
        open = fits ? null : { position, before: before ?? Buffer.alloc(0), stored: hash, computed, ...row };
      }
    }
    before = hash;
    last = position;
  }
  endMissing(null);
  if (open) faults.add({ kind: 'HEAD_CHANGED', ...place(open) });
  for (const suspect of changed) {
    const isOrder = changed.some((other) => other !== suspect && explains(other, suspect));
    faults.add({ kind: isOrder ? 'REORDERED' : 'ROW_CHANGED', ...place(suspect) });
  }
  return checked;
}

const place = ({ position, seq, entity, entityId }: Open) => ({ position, seq, entity, entityId });
const named = (row: { seq: string; entity: string; entityId: string } | null) =>
  row ? { seq: row.seq, entity: row.entity, entityId: row.entityId } : NO_ROW;
const between = (from: Date | null, to: Date | null) => {
  const [a, b] = [from?.toISOString() ?? '…', to?.toISOString() ?? '…'];
  return { zh: `前后两行的时间为 ${a} 和 ${b}`, en: `between rows of ${a} and ${b}` };
};

/** Where others say that this chain was longer: its own relay, and who follows it. */
async function longestKnown(database: Queryable, service: string, schemas: readonly string[]): Promise<number> {
  const known = [`select position from ${service}.relay`];
  for (const other of schemas) known.push(`select position from ${other}.consumer where service = '${service}'`);
  const { rows } = await database.query(
    `select max(position) as position from (${known.join(' union all ')}) as known`,
  );
  return Number((rows[0] as { position: string | null }).position ?? 0);
}

/**
 * Checks a service's journal against its seals: every row, every seal, and that no row stands outside of them.
 * Only what somebody else has kept can tell that a chain was rewritten from a place to its end, or that its end was
 * removed with its rows: `expected` are heads that were written down, `schemas` are the services that may follow this one.
 */
export async function verifyChain(
  database: Queryable,
  service: string,
  expected: readonly ChainHead[],
  schemas: readonly string[],
): Promise<ChainReport> {
  const faults = new Faults(service);
  const known = await longestKnown(database, service, schemas);
  const { rows } = await database.query(
    `select position, encode(hash, 'hex') as hash from ${service}.journal_seal order by position desc limit 1`,
  );
  const [newest] = rows as { position: string; hash: string }[];
  const head = newest ? { position: Number(newest.position), hash: newest.hash } : null;
  const end = head?.position ?? 0;
  const checked = await walk(database, service, end, expected, faults);
  const longest = Math.max(known, ...expected.map(({ position }) => position));
  if (longest > end) {
    const detail = { zh: `应至少到第 ${longest} 位`, en: `it reached at least position ${longest}` };
    faults.add({ kind: 'CHAIN_CUT', position: end, ...NO_ROW, detail });
  }
  let waiting = 0;
  for await (const { seq, entity, entity_id: entityId, waits } of readUnsealed(database, service)) {
    if (waits) waiting += 1;
    else faults.add({ kind: 'ROW_UNSEALED', position: null, seq, entity, entityId });
  }
  const inOrder = faults.listed.sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity));
  return { service, checked, head, waiting, faults: inOrder, more: faults.more };
}

/** The schemas of a database that have a sealed journal. */
export async function sealedSchemas(database: Queryable): Promise<string[]> {
  const { rows } = await database.query(
    `select relnamespace::regnamespace::text as schema from pg_class
     where relname = 'journal_seal' and relkind = 'r' and relnamespace::regnamespace::text ~ '^[a-z_]+$' order by 1`,
  );
  return (rows as { schema: string }[]).map(({ schema }) => schema);
}
