import type { Graph } from './graph.ts';

const LOADS = ['Incidents', 'Resources', 'Shelters', 'Experts', 'Warnings'] as const;

/**
 * Loads the county with its demo records into every service, as the first page of the dashboard does: two people
 * press the button at the same moment, and it is loaded once.
 */
export async function loadDemoCounty(graph: Graph): Promise<void> {
  for (const name of LOADS) {
    const load = () =>
      graph.read<{ loaded: { records: number } }>(
        `mutation { loaded: load${name}County(input: { county: "653130", demo: true }) { records } }`,
      );
    const loads = await Promise.all([load(), load()]);
    const records = loads.map(({ loaded }) => loaded.records);
    if (Math.min(...records) !== 0 || Math.max(...records) === 0) {
      throw new Error(`${name}: two loads at once wrote ${records.join(' and ')} records`);
    }
  }
}
