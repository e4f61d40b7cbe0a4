import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Instance, type Solution, Unservable } from './instance.ts';
import type { Limits, Progress } from './watch.ts';

export interface SolverTask {
  instance: Instance;
  limits: Limits;
  /** Its first four bytes are no longer zero when the solver is to end. */
  cancel: SharedArrayBuffer;
}

export type SolverAnswer = { progress: Progress } | { solution: Solution } | { unservable: number[] };

/** A solver at work in a thread of its own. */
export interface Solving {
  /** What it has when it ends, in any way; rejects with Unservable when there is no answer. */
  solution: Promise<Solution>;
  /** Lets it end with what it has, soon. */
  cancel: () => void;
  /** Ends it at once, without an answer. */
  stop: () => Promise<void>;
}

/** The thread's program, compiled or not as this file is. */
const PROGRAM = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);

/** Solves an instance in a worker thread; its progress is told a few times a second. */
export function solveInWorker(instance: Instance, limits: Limits, report: (progress: Progress) => void): Solving {
  const cancel = new SharedArrayBuffer(4);
  const task: SolverTask = { instance, limits, cancel };
  const worker = new Worker(PROGRAM, { workerData: task });
  const solution = new Promise<Solution>((resolve, reject) => {
    worker.on('message', (answer: SolverAnswer) => {
      if ('progress' in answer) report(answer.progress);
      else if ('solution' in answer) resolve(answer.solution);
      else reject(new Unservable(answer.unservable));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the solver was stopped')));
  });
  return {
    solution,
    cancel: () => void Atomics.store(new Int32Array(cancel), 0, 1),
    stop: async () => void (await worker.terminate()),
  };
}
