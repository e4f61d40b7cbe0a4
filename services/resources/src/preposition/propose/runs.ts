import type { ServiceRuntime } from '@outpost/shared/context';
import type { Solution } from '../solver/instance.ts';
import type { Solving } from '../solver/solve-in-worker.ts';

/** The solvers that work for a service; one at a time, since each takes a core. */
class Runs {
  readonly #solving = new Set<Solving>();
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /** Runs `work` when those before it are over. */
  queue(work: () => Promise<void>): void {
    this.#last = this.#last.then(() => (this.#isClosed ? undefined : work())).catch(() => undefined);
  }

  /** Solves in a worker thread that ends with the service. */
  async solve(start: () => Solving): Promise<Solution> {
    const solving = start();
    this.#solving.add(solving);
    try {
      return await solving.solution;
    } finally {
      this.#solving.delete(solving);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#solving].map((solving) => solving.stop()));
    await this.#last;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }
}

const runsOf = new WeakMap<ServiceRuntime, Runs>();

/** The solvers of one running service. */
export function runs(runtime: ServiceRuntime): Runs {
  const known = runsOf.get(runtime) ?? new Runs();
  runsOf.set(runtime, known);
  return known;
}

/** Ends what is being solved when the service ends: the records stay RUNNING until the clock finds them. */
export const closeRuns = async (runtime: ServiceRuntime): Promise<void> => runsOf.get(runtime)?.close();
