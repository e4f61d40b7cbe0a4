import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { eventually } from '../support/eventually.ts';
import { startNative } from '../support/native-postgres.ts';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';
import { verifyJournal } from '../support/verify-journal.ts';
import { type Figure, figure } from './figures.ts';
import { load } from './load.ts';
import { startProduct } from './product.ts';

const WRITERS = 16;
const TIMES = { runs: 3, forMs: 4000 };
const ROWS = 1_000_000;
/** Rows of one bulk statement, and of one call that seals them. */
const CHUNK = 20_000;
/** The first seals of a chain take a moment; a million take minutes on a slow machine. */
const PATIENCE_MS = 120_000;

/** What a journal row of an expert's change is, without its transaction and number. */
const ROW = `at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version, after`;
const VALUES = `now(), 'bench', '性能测试', gen_random_uuid()::text, county, 'Expert', gen_random_uuid(), 'UPDATED', 2, after`;
const MODEL = `(select county, after from experts.journal where entity = 'Expert' order by seq limit 1)`;

interface Sealing {
  writers: number;
  /** Rows that the writers committed, one a transaction. */
  writtenPerSecond: Figure;
  /** Rows that were sealed, from the first commit until the last row had its seal. */
  sealedPerSecond: Figure;
  /** From the last commit until its row was sealed. */
  behindSeconds: Figure;
}

interface Verifying {
  rows: number;
  /** By the database's own function, in bulk, one relay's worth of work. */
  sealedPerSecond: number;
  verifySeconds: Figure;
  verifiedPerSecond: Figure;
}

export interface JournalFigures {
  sealing: Sealing;
  verifying: Verifying;
}

const countOf = async (client: pg.Client | pg.Pool, table: string): Promise<number> =>
  Number((await client.query<{ n: string }>(`select count(*) as n from experts.${table}`)).rows[0]?.n);

/** Sixteen writers, each a transaction a row, while the desk's own relay seals behind them. */
async function benchSealing(pool: pg.Pool): Promise<Sealing> {
  const written: number[] = [];
  const sealed: number[] = [];
  const behind: number[] = [];
  const text = `insert into experts.journal (${ROW}) select ${VALUES} from ${MODEL} as model`;
  for (let run = 0; run < TIMES.runs; run += 1) {
    const before = await countOf(pool, 'journal');
    const began = performance.now();
    const { perSecond } = await load(WRITERS, TIMES.forMs, () => pool.query(text));
    const ended = performance.now();
    const rows = (await countOf(pool, 'journal')) - before;
    await eventually('all is sealed', async () => (await countOf(pool, 'journal_seal')) >= before + rows, PATIENCE_MS);
    written.push(perSecond);
    sealed.push((rows * 1000) / (performance.now() - began));
    behind.push((performance.now() - ended) / 1000);
  }
  return {
    writers: WRITERS,
    writtenPerSecond: figure(written),
    sealedPerSecond: figure(sealed),
    behindSeconds: figure(behind),
  };
}

/** Fills the journal up to a million rows, seals them, and has the product's command check them all. */
async function benchVerifying(databaseUrl: string): Promise<Verifying> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let rows = await countOf(client, 'journal'); rows < ROWS; rows += CHUNK) {
      const more = Math.min(CHUNK, ROWS - rows);
      await client.query(
        `insert into experts.journal (${ROW}) select ${VALUES} from ${MODEL} as model, generate_series(1, ${more})`,
      );
    }
    const sealedBefore = await countOf(client, 'journal_seal');
    const began = performance.now();
    for (let sealed = sealedBefore; sealed < ROWS; sealed += CHUNK) {
      await client.query('select experts.seal_journal($1)', [CHUNK]);
    }
    const sealedPerSecond = Math.round(((ROWS - sealedBefore) * 1000) / (performance.now() - began));
    const seconds: number[] = [];
    for (let run = 0; run < 2; run += 1) {
      const asked = performance.now();
      const { code, output } = await verifyJournal({ DATABASE_URL: databaseUrl });
      if (code !== 0 || !output.includes(String(ROWS))) throw new Error(`journal:verify failed:\n${output}`);
      seconds.push((performance.now() - asked) / 1000);
    }
    return {
      rows: ROWS,
      sealedPerSecond,
      verifySeconds: figure(seconds),
      verifiedPerSecond: figure(seconds.map((one) => ROWS / one)),
    };
  } finally {
    await client.end();
  }
}

/** The journal's seals on a native PostgreSQL of our own; null when none is installed here. */
export async function benchJournal(): Promise<JournalFigures | null> {
  const native = await startNative();
  if (!native) return null;
  const folder = tempFolder(`bench-journal-${randomUUID().slice(0, 8)}`);
  try {
    const product = await startProduct({ folder, demo: true, databaseUrl: native.url });
    const pool = new pg.Pool({ connectionString: native.url, max: WRITERS });
    let sealing: Sealing;
    try {
      sealing = await benchSealing(pool);
    } finally {
      await pool.end();
      await product.stop();
    }
    return { sealing, verifying: await benchVerifying(native.url) };
  } finally {
    await native.stop();
    removeFolder(folder);
  }
}
