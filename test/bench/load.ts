import { type Figure, figure, percentile, ratio } from './figures.ts';

/** What some clients got done who each ask again as soon as they are answered. */
export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
}

export type Act = (client: number) => Promise<unknown>;

/** Keeps `clients` busy for a time and then lets them finish; latencies in milliseconds. */
export async function load(clients: number, forMs: number, act: Act): Promise<Load> {
  const latencies: number[] = [];
  const began = performance.now();
  const work = async (client: number): Promise<void> => {
    while (performance.now() - began < forMs) {
      const asked = performance.now();
      await act(client);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: latencies.length / seconds, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}

export interface Loads {
  perSecond: Figure;
  p50Ms: Figure;
  p99Ms: Figure;
}

export interface Comparison {
  clients: number;
  product: Loads;
  bare: Loads;
  /** Requests per second of the product to those of the bare reads. */
  ratio: Figure;
}

const inAll = (loads: readonly Load[]): Loads => ({
  perSecond: figure(loads.map(({ perSecond }) => perSecond)),
  p50Ms: figure(loads.map(({ p50 }) => p50)),
  p99Ms: figure(loads.map(({ p99 }) => p99)),
});

const WARM_UP_MS = 1500;

/** The product and the bare baseline in turns, so that both see the same noise of the machine. */
export async function compare(
  clients: number,
  { product, bare }: { product: Act; bare: Act },
  { runs, forMs }: { runs: number; forMs: number },
): Promise<Comparison> {
  await load(clients, WARM_UP_MS, product);
  await load(clients, WARM_UP_MS, bare);
  const seen: { product: Load[]; bare: Load[] } = { product: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    seen.product.push(await load(clients, forMs, product));
    seen.bare.push(await load(clients, forMs, bare));
  }
  return {
    clients,
    product: inAll(seen.product),
    bare: inAll(seen.bare),
    ratio: ratio(
      seen.product.map(({ perSecond }) => perSecond),
      seen.bare.map(({ perSecond }) => perSecond),
    ),
  };
}
