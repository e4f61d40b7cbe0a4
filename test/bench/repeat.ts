/**
 * Does something again for better figures, but begins no further run once `withinMs` are over: on a busy machine
 * fewer runs are better than a benchmark that does not end.
 */
export async function repeat(runs: number, withinMs: number, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  for (let run = 0; run < runs && (run === 0 || performance.now() - began < withinMs); run += 1) await work();
}
