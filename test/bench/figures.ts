/** One figure, repeated: the middle of the runs, and how far they lie apart. */
export interface Figure {
  min: number;
  median: number;
  max: number;
  runs: number[];
}

const rounded = (value: number): number => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return Number(value.toFixed(digits));
};

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] = sorted.length % 2 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
};

export const figure = (values: readonly number[]): Figure => ({
  min: rounded(Math.min(...values)),
  median: rounded(median(values)),
  max: rounded(Math.max(...values)),
  runs: values.map(rounded),
});

/** How many times the one is of the other, run by run: noise that hits both runs of a pair does not count. */
export const ratio = (of: readonly number[], to: readonly number[]): Figure =>
  figure(of.map((value, run) => value / (to[run] ?? Number.NaN)));

export interface Goal {
  goal: number;
  met: boolean;
}

/** What the project wants of a figure at most, and whether its median keeps to it. */
export const atMost = (goal: number, value: number): Goal => ({ goal, met: value <= goal });
