import { dayIn } from '@outpost/shared/calendar';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { ask } from './ask.ts';
import { PrepositionProposal } from './proposal.entity.ts';
import { ProposalState } from './proposal-state.ts';
import type { ProposePrepositionInput } from './propose.inputs.ts';
import { startRun } from './run-proposal.ts';

/** The prefix of codes, 预置测算: `YZCS-20261124-001`. */
const CODE_PREFIX = 'YZCS';

/** Keeps what is asked, and lets it be worked out; the same key again starts nothing. */
export async function startProposal(ctx: ServiceContext, input: ProposePrepositionInput): Promise<PrepositionProposal> {
  const { idempotencyKey: _key, ...wanted } = input;
  const question = await ask(ctx, wanted);
  const now = ctx.now();
  const series = `${CODE_PREFIX}-${dayIn(countyProfile(ctx).timeZone, now).replaceAll('-', '')}`;
  let isNew = false;
  const proposal = await createOnce(ctx, PrepositionProposal, 'proposePreposition', input, async (tx) => {
    isNew = true;
    return tx.create(
      PrepositionProposal,
      {
        code: await tx.nextCode(series),
        wanted,
        state: ProposalState.RUNNING,
        progress: null,
        result: null,
        requestedBy: ctx.claims.actor.name,
        startedAt: now,
        endedAt: null,
      },
      { operation: 'STARTED' },
    );
  });
  if (isNew) startRun(ctx, proposal, question);
  return proposal;
}
