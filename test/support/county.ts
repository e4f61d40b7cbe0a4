import type { Graph } from './graph.ts';

const LOADS = ['Incidents', 'Resources', 'Shelters', 'Experts', 'Warnings'] as const;

/** Loads the county with its demo records into every service, as the first page of the dashboard does. */
export async function loadDemoCounty(graph: Graph): Promise<void> {
  for (const name of LOADS) {
    await graph.read(`mutation { load${name}County(input: { county: "653130", demo: true }) { records } }`);
  }
}
