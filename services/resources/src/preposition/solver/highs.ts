import highsModule, { type Highs, type ModelData } from 'highs';
import type { Watch } from './watch.ts';

/** Its types describe a CommonJS module: Node gives what they call `default`. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** One runtime a thread: loading it takes a tenth of a second. */
let runtime: Promise<Highs> | undefined;
const loadRuntime = (): Promise<Highs> => {
  runtime ??= loadHighs();
  return runtime;
};

/** A row of a model: `least <= sum(values x columns) <= most`. */
export interface Row {
  columns: readonly number[];
  /** Ones when absent. */
  values?: readonly number[];
  least: number;
  most: number;
}

/** A mixed-integer program to be made small. */
export interface Program {
  costs: readonly number[];
  least: readonly number[];
  most: readonly number[];
  /** How many of the columns, the first ones, are whole numbers; the others may be fractions. */
  whole: number;
  rows: readonly Row[];
  /** A value for each column that satisfies the rows. */
  start?: readonly number[];
}

export interface Watched {
  /** A better solution has been found. */
  found: (columns: Float64Array) => void;
  /** Nothing costs less than this. */
  bounded: (bound: number) => void;
  /** Asked from time to time: whether to end. */
  over: () => boolean;
}

function modelOf({ costs, least, most, whole, rows }: Program): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [at, column] of row.columns.entries()) {
      indices.push(column);
      values.push(row.values?.[at] ?? 1);
    }
    starts.push(indices.length);
  }
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: costs,
    colLower: least,
    colUpper: most,
    rowLower: rows.map((row) => row.least),
    rowUpper: rows.map((row) => row.most),
    matrix: { format: 'csr', numRows: rows.length, numCols: costs.length, starts, indices, values },
    integrality: Int32Array.from(costs, (_, column) => (column < whole ? 1 : 0)),
  };
}

/** How it ended: with the best there is, with the proof that there is nothing, or early. */
export type Outcome = 'optimal' | 'infeasible' | 'ended';

/**
 * Solves a program with HiGHS for at most `seconds`, in this thread. What it finds and proves on the way is told at
 * once; it asks whether to end between its nodes.
 */
export async function solveProgram(program: Program, seconds: number, watched: Watched): Promise<Outcome> {
  const highs = await loadRuntime();
  const { callbackType: event, modelStatus: status } = highs.constants;
  return highs.withModel(modelOf(program), (model) => {
    // It waits for no gap of its own: the watch decides.
    model.options.set({ output_flag: false, time_limit: Math.max(seconds, 0.01), mip_rel_gap: 0, mip_abs_gap: 1e-7 });
    if (program.start) model.setSolution({ colValue: program.start });
    const told = (bound: number | undefined) => {
      if (bound !== undefined && Number.isFinite(bound)) watched.bounded(bound);
    };
    model.run({
      [event.mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution) watched.found(data.mip_solution);
      },
      [event.mipInterrupt]: (interrupt) => {
        told(interrupt.data.mip_dual_bound);
        if (watched.over()) interrupt.interrupt();
      },
    });
    const ended = model.getModelStatus();
    if (ended === status.infeasible) return 'infeasible';
    told(Number(model.info.get('mip_dual_bound')));
    if (ended !== status.optimal) return 'ended';
    watched.found(model.getSolution().colValue);
    return 'optimal';
  });
}

/** The usual way to watch a program whose columns stand for a watch's own problem. */
export const watchedBy = (watch: Watch, found: Watched['found'], offset = 0): Watched => ({
  found,
  bounded: (bound) => watch.raise(bound + offset),
  over: () => watch.over,
});
