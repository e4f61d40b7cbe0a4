import { change } from '@outpost/shared/change';
import type { ServiceContext, ServiceRuntime } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { systemContext } from '@outpost/shared/system-context';
import { travelTimes } from '../../travel/routing/travel-times.ts';
import { solveInWorker } from '../solver/solve-in-worker.ts';
import type { Progress } from '../solver/watch.ts';
import { type Answer, answerOf } from './answer.ts';
import { PrepositionProposal } from './proposal.entity.ts';
import { ProposalState } from './proposal-state.ts';
import { instanceOf, type Question, unitOf } from './question.ts';
import { runs } from './runs.ts';

const SYSTEM = ['preposition', '系统（预置测算）'] as const;

/** Signs of progress are no more frequent than this: each is a row of the journal and a change on every screen. */
const TELL_EVERY_MS = 1000;

/** Writes a sign of progress, if it says anything new. Returns whether the proposal is still wanted. */
const tell = (ctx: ServiceContext, id: string, progress: Progress): Promise<boolean> =>
  change(ctx, async (tx) => {
    const { state, progress: told } = await tx.lock(PrepositionProposal, id);
    if (state !== ProposalState.RUNNING) return false;
    if (told === null || told.value !== progress.value || told.bound !== progress.bound) {
      await tx.update(PrepositionProposal, id, null, { progress }, { operation: 'PROGRESS' });
    }
    return true;
  });

/** In the county's unit. What the solver charges for moves is still in it: this is a sign, the value is in the result. */
const shownOf = ({ seconds, value, bound }: Progress, unit: number): Progress => ({
  seconds,
  value: value === null ? null : value / unit,
  bound: bound === null ? null : bound / unit,
});

/** Writes what came of it. What was cancelled stays so, and has what was found until then. */
const finish = (ctx: ServiceContext, id: string, result: Answer | null): Promise<void> =>
  change(ctx, async (tx) => {
    const { state } = await tx.lock(PrepositionProposal, id);
    if (state !== ProposalState.RUNNING && result === null) return;
    const ended = state === ProposalState.RUNNING && {
      state: result ? ProposalState.DONE : ProposalState.FAILED,
      endedAt: ctx.now(),
    };
    const operation = ended ? ended.state : 'RESULT';
    await tx.update(PrepositionProposal, id, null, { ...ended, result }, { operation });
  });

async function run(ctx: ServiceContext, id: string, question: Question, seconds: number): Promise<void> {
  const unit = unitOf(question);
  if (!(await tell(ctx, id, { seconds: 0, value: null, bound: null }))) return;
  const { needs, places } = question;
  const profile = countyProfile(ctx);
  const times = await travelTimes(ctx, profile, places, [...needs.map(({ demand }) => demand), ...places]);
  const instance = await instanceOf(question, times);
  let told = performance.now();
  let telling: Promise<void> = Promise.resolve();
  const solution = await runs(ctx.runtime).solve(() => {
    const solving = solveInWorker(instance, { seconds, gap: 0 }, (progress) => {
      if (performance.now() - told < TELL_EVERY_MS) return;
      told = performance.now();
      telling = telling.then(async () => {
        if (!(await tell(ctx, id, shownOf(progress, unit)))) solving.cancel();
      });
    });
    return solving;
  });
  await telling;
  await finish(ctx, id, answerOf(question, instance, solution, times));
}

/** Lets a proposal be worked out in the background. */
export function startRun(ctx: ServiceContext, { id, county, wanted }: PrepositionProposal, question: Question): void {
  const system = systemContext(ctx.runtime, county, ...SYSTEM);
  const working = runs(ctx.runtime);
  working.queue(async () => {
    try {
      await run(system, id, question, wanted.seconds);
    } catch {
      // A service that ends takes its solver with it; whoever looks next finds the proposal abandoned.
      if (!working.isClosed) await finish(system, id, null);
    }
  });
}

/** So long after its time a proposal that is still running has been abandoned: the process that solved it has ended. */
const GRACE_SECONDS = 300;

/** Says of proposals that nobody works on any more that they failed. */
export async function failAbandoned(runtime: ServiceRuntime): Promise<void> {
  const running = await runtime.db.manager.findBy(PrepositionProposal, { state: ProposalState.RUNNING });
  for (const { id, county, updatedAt, wanted } of running) {
    const idle = (runtime.now().getTime() - updatedAt.getTime()) / 1000;
    if (idle > wanted.seconds + GRACE_SECONDS) await finish(systemContext(runtime, county, ...SYSTEM), id, null);
  }
}
