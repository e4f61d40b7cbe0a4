import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { bareInserts } from './bare-insert.ts';
import { openClient } from './client.ts';
import { type Comparison, compare } from './load.ts';
import type { Product } from './product.ts';

const CLIENTS = [1, 16];
const TIMES = { runs: 3, forMs: 2000 };

/** As many as the product's incidents service holds. */
const CONNECTIONS = 4;

export const REPORT =
  'mutation Report($input: ReportIncidentInput!) { reportIncident(input: $input) { id code version } }';

/** An incident somewhere in the middle of the county. */
export const reportInput = () => ({
  idempotencyKey: randomUUID(),
  title: '性能测试：道路塌方',
  category: 'ROAD_TRAFFIC',
  summary: '性能测试写入的事故，用后即弃',
  occurredAt: new Date(Date.now() - 60_000).toISOString(),
  position: { longitude: 78.4 + Math.random() / 5, latitude: 39.7 + Math.random() / 5, datum: 'WGS84' },
});

/** Reports of incidents beside bare transactions that insert an incident's row and its journal row. */
export async function benchWrite(product: Product): Promise<Comparison[]> {
  const client = openClient(product, Math.max(...CLIENTS));
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: CONNECTIONS });
  try {
    const acts = { product: () => client.ask(REPORT, { input: reportInput() }), bare: await bareInserts(pool) };
    const loads: Comparison[] = [];
    for (const clients of CLIENTS) loads.push(await compare(clients, acts, TIMES));
    return loads;
  } finally {
    await client.close();
    await pool.end();
  }
}
