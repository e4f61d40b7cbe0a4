import pg from 'pg';
import { openClient } from './client.ts';
import { atMost, type Figure, figure, type Goal } from './figures.ts';
import type { Product } from './product.ts';

const POINTS = 10_000;
const RUNS = 5;
const GOAL_SECONDS = 2;

const COVERAGE = `query Coverage($input: PrepositionCoverageInput!) {
  prepositionCoverage(input: $input) {
    kinds {
      kind
      now { machines points covered weight coveredWeight }
      whatIf { machines points covered weight coveredWeight }
      townships { township covered points }
      gaps(first: 100) { id name township minutes targetMinutes position { longitude latitude } nearest { id code } }
      features
    }
  }
}`;

/** Points strewn over the county, as the settlements' read model holds them. */
async function strew(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into resources.known_settlement
       select gen_random_uuid(), '653130', 'BENCH-' || n, '性能测试', '653130100', 200 + n % 900,
         ST_SetSRID(ST_MakePoint(77.6 + random() * 1.8, 39.1 + random()), 4326)::geography, false, true, 1
       from generate_series(1, $1) n`,
      [POINTS],
    );
  } finally {
    await client.end();
  }
}

interface CoverageFigures {
  points: number;
  oneKindSeconds: Figure;
  /** Three kinds of machines, now and with two of them away. */
  whatIfSeconds: Figure;
  goalSeconds: Goal;
}

/** Coverage of ten thousand points through the gateway, with gaps, townships and all points for the map. */
export async function benchCoverage(product: Product): Promise<CoverageFigures> {
  await strew(product.databaseUrl);
  const client = openClient(product, 1);
  const seconds = async (input: object): Promise<number> => {
    const began = performance.now();
    await client.ask(COVERAGE, { input });
    return (performance.now() - began) / 1000;
  };
  try {
    const { equipmentItems } = await client.ask<{ equipmentItems: { nodes: { id: string }[] } }>(
      '{ equipmentItems(first: 2, filter: { kinds: [EXCAVATOR], statuses: [AVAILABLE] }) { nodes { id } } }',
    );
    const without = equipmentItems.nodes.map(({ id }) => id);
    const [one, whatIf]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      one.push(await seconds({ kinds: ['EXCAVATOR'] }));
      whatIf.push(await seconds({ kinds: ['EXCAVATOR', 'LOADER', 'BULLDOZER'], without }));
    }
    const [oneKindSeconds, whatIfSeconds] = [figure(one), figure(whatIf)];
    return { points: POINTS, oneKindSeconds, whatIfSeconds, goalSeconds: atMost(GOAL_SECONDS, whatIfSeconds.median) };
  } finally {
    await client.close();
  }
}
