import { openBareStream } from './bare-stream.ts';
import { openClient } from './client.ts';
import { EventReaders } from './event-readers.ts';
import { type Figure, figure, percentile } from './figures.ts';
import type { Product } from './product.ts';
import { REPORT, reportInput } from './write.ts';

const READERS = [1, 50];
const RUNS = 3;
const EVENTS = 15;

const CHANGES = `subscription { changes(entities: ["Incident"]) {
  id version operation record { ... on Incident { id title severity state position { longitude latitude } } }
} }`;

/** Milliseconds from a change's answer to its event at a reader; negative when the event is the first. */
export interface Delays {
  readers: number;
  p50Ms: Figure;
  p99Ms: Figure;
  bareP50Ms: Figure;
  bareP99Ms: Figure;
}

interface Sent {
  id: string;
  /** When the writer had its answer. */
  at: number;
}

async function delays(readers: EventReaders, write: () => Promise<Sent>): Promise<number[]> {
  const all: number[] = [];
  for (let event = 0; event < EVENTS; event += 1) {
    const { id, at } = await write();
    for (const arrival of await readers.arrivals(id)) all.push(arrival - at);
  }
  return all;
}

async function measure(
  url: string,
  key: string,
  count: number,
  write: () => Promise<Sent>,
): Promise<{ p50: number[]; p99: number[] }> {
  const readers = await EventReaders.open<{ changes: { id: string } }>(
    url,
    key,
    count,
    CHANGES,
    ({ changes }) => changes.id,
  );
  try {
    await delays(readers, write);
    const runs: number[][] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await delays(readers, write));
    return { p50: runs.map((run) => percentile(run, 0.5)), p99: runs.map((run) => percentile(run, 0.99)) };
  } finally {
    readers.close();
  }
}

/** From a report's answer to its event on every open map, beside events of a bare server; all over loopback. */
export async function benchLive(product: Product): Promise<Delays[]> {
  const { url, key } = product;
  const client = openClient(product, 1);
  const bare = await openBareStream();
  const report = async (): Promise<Sent> => {
    const { reportIncident } = await client.ask<{ reportIncident: { id: string } }>(REPORT, { input: reportInput() });
    return { id: reportIncident.id, at: performance.now() };
  };
  const send = async (): Promise<Sent> => {
    const at = performance.now();
    return { id: bare.send(), at };
  };
  try {
    const all: Delays[] = [];
    for (const readers of READERS) {
      const ours = await measure(`${url}/graphql/stream`, key, readers, report);
      const nothing = await measure(bare.url, '', readers, send);
      all.push({
        readers,
        p50Ms: figure(ours.p50),
        p99Ms: figure(ours.p99),
        bareP50Ms: figure(nothing.p50),
        bareP99Ms: figure(nothing.p99),
      });
    }
    return all;
  } finally {
    await client.close();
    await bare.close();
  }
}
