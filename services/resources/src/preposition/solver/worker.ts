import { parentPort, workerData } from 'node:worker_threads';
import { Unservable } from './instance.ts';
import { solve } from './solve.ts';
import type { SolverAnswer, SolverTask } from './solve-in-worker.ts';

/** The solver's own thread: one instance, then it ends. */
const { instance, limits, cancel } = workerData as SolverTask;
const answer = (message: SolverAnswer): void => parentPort?.postMessage(message);
const isCancelled = new Int32Array(cancel);

try {
  const solution = await solve(instance, {
    limits,
    cancelled: () => Atomics.load(isCancelled, 0) !== 0,
    report: (progress) => answer({ progress }),
  });
  answer({ solution });
} catch (error) {
  if (!(error instanceof Unservable)) throw error;
  answer({ unservable: [...error.demands] });
}
