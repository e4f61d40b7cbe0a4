import pg from 'pg';
import { barePicture } from './bare-picture.ts';
import { type Client, openClient } from './client.ts';
import { type Comparison, compare } from './load.ts';
import { OPEN_INCIDENTS, PICTURE } from './picture-query.ts';
import type { Product } from './product.ts';

const CLIENTS = [1, 16];
const TIMES = { runs: 3, forMs: 3000 };

/** As many as the product's five services hold together. */
const CONNECTIONS = 20;

export async function openIncidents(client: Client): Promise<string[]> {
  const { incidents } = await client.ask<{ incidents: { nodes: { id: string }[] } }>(OPEN_INCIDENTS);
  if (incidents.nodes.length === 0) throw new Error('the demo county has no open incident');
  return incidents.nodes.map(({ id }) => id);
}

/** The whole picture through the gateway, beside its reads as bare SQL on the same database; incidents in turn. */
export async function benchPicture(product: Product): Promise<{ answerKb: number; loads: Comparison[] }> {
  const client = openClient(product, Math.max(...CLIENTS));
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: CONNECTIONS });
  try {
    const ids = await openIncidents(client);
    let turn = 0;
    const next = (): string => {
      turn += 1;
      return ids[turn % ids.length] ?? '';
    };
    const answerKb = Math.round(JSON.stringify(await client.ask(PICTURE, { id: next() })).length / 102.4) / 10;
    const loads: Comparison[] = [];
    for (const clients of CLIENTS) {
      const acts = { product: () => client.ask(PICTURE, { id: next() }), bare: () => barePicture(pool, next()) };
      loads.push(await compare(clients, acts, TIMES));
    }
    return { answerKb, loads };
  } finally {
    await client.close();
    await pool.end();
  }
}
