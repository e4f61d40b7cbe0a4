import type { Running } from './desk.ts';
import type { Refusal } from './graph.ts';

export interface Versioned {
  id: string;
  version: number;
}

/** Mutations with one input, as an officer makes them. */
export interface Acting {
  /** One that must succeed; `fields` are asked of its answer beside id and version. */
  act: <T extends Versioned>(name: string, input: Record<string, unknown>, fields?: string) => Promise<T>;
  /** One that must be refused. */
  refused: (name: string, input: Record<string, unknown>) => Promise<Refusal>;
  /** The units of the directory by their codes. */
  units: () => Promise<(code: string) => string>;
}

const mutation = (name: string, fields: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { id version ${fields} } }`;

export const acting = (world: () => Running): Acting => ({
  act: async <T extends Versioned>(name: string, input: Record<string, unknown>, fields = '') =>
    (await world().graph.read<{ done: T }>(mutation(name, fields), { input })).done,
  refused: (name, input) => world().graph.refused(mutation(name, ''), { input }),
  units: async () => {
    const { units } = await world().graph.read<{ units: { nodes: { id: string; code: string }[] } }>(
      '{ units(first: 100) { nodes { id code } } }',
    );
    const ids = new Map(units.nodes.map(({ id, code }) => [code, id]));
    return (code) => {
      const id = ids.get(code);
      if (!id) throw new Error(`no unit ${code}`);
      return id;
    };
  },
});
