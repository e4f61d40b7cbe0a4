import type { Graph } from '../support/graph.ts';

/** An excavator that waits at a preposition site and can be sent at once. */
export interface ReadyExcavator {
  id: string;
  code: string;
  name: string;
  site: { name: string; position: { longitude: number; latitude: number } };
}

const EXCAVATORS = `{ equipmentItems(first: 200, filter: { kinds: [EXCAVATOR], atSites: true, statuses: [AVAILABLE, STANDBY] }) {
  nodes { id code name site { name position { longitude latitude } } }
} }`;

export async function readyExcavator(graph: Graph): Promise<ReadyExcavator> {
  const { equipmentItems } = await graph.read<{ equipmentItems: { nodes: ReadyExcavator[] } }>(EXCAVATORS);
  const excavator = equipmentItems.nodes[0];
  if (!excavator) throw new Error('no excavator is ready at a preposition site');
  return excavator;
}

/** A view of the map whose middle lies about two kilometres from a place. */
export const viewNear = ({ longitude, latitude }: { longitude: number; latitude: number }): string =>
  `at=${(longitude + 0.015).toFixed(4)},${(latitude + 0.012).toFixed(4)},12.00`;

export interface StockFigure {
  code: string;
  minimum: number;
}

export async function someStock(graph: Graph): Promise<StockFigure> {
  const { stockItems } = await graph.read<{ stockItems: { nodes: StockFigure[] } }>(
    '{ stockItems(first: 1) { nodes { code minimum } } }',
  );
  const stock = stockItems.nodes[0];
  if (!stock) throw new Error('the demo county has no stock');
  return stock;
}
