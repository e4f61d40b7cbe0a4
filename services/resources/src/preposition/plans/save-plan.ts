import { dayIn } from '@outpost/shared/calendar';
import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { getById } from '@outpost/shared/lookup';
import { patchOf } from '../../patch.ts';
import { readPlaced, requireMachines } from '../cover/read-what-if.ts';
import { requireSeason } from '../demand/demand-rules.ts';
import { PrepositionProposal } from '../propose/proposal.entity.ts';
import { PrepositionPlan } from './plan.entity.ts';
import type { SavePrepositionPlanInput, UpdatePrepositionPlanInput } from './plan.inputs.ts';
import { PlanState, requireDraft } from './plan-state.ts';

/** The prefix of codes, 预置方案: `YZFA-20261124-001`. */
const CODE_PREFIX = 'YZFA';

/** Keeps a what-if or a proposal as a draft. */
export async function savePlan(ctx: ServiceContext, input: SavePrepositionPlanInput): Promise<PrepositionPlan> {
  const { name, note = null, season = null, minutes = null, proposalId = null, without } = input;
  const profile = countyProfile(ctx);
  if (season !== null) requireSeason(season, profile.preposition, 'season');
  if (proposalId !== null) await getById(ctx, PrepositionProposal, proposalId, 'proposalId');
  if (without.length + input.placed.length === 0) {
    throw badInput('placed', { zh: '方案应至少安排一台设备', en: 'a plan says where at least one machine is to be' });
  }
  await requireMachines(ctx, without);
  const placed = await readPlaced(ctx, input.placed);
  const now = ctx.now();
  const series = `${CODE_PREFIX}-${dayIn(profile.timeZone, now).replaceAll('-', '')}`;
  return createOnce(ctx, PrepositionPlan, 'savePrepositionPlan', input, async (tx) =>
    tx.create(PrepositionPlan, {
      code: await tx.nextCode(series),
      name,
      note,
      season,
      minutes,
      state: PlanState.DRAFT,
      placed,
      without: [...new Set(without)],
      proposalId,
      savedBy: ctx.claims.actor.name,
      savedAt: now,
      orderedBy: null,
      orderedAt: null,
    }),
  );
}

/** Renames a draft, or gives it up. */
export function updatePlan(ctx: ServiceContext, input: UpdatePrepositionPlanInput): Promise<PrepositionPlan> {
  const { retired, ...patch } = patchOf(input, ['name', 'retired'], ['note']);
  return change(ctx, (tx) =>
    tx.update(PrepositionPlan, input.id, input.expectedVersion, ({ state, retiredAt }) => {
      requireDraft(state);
      return { ...patch, ...(retired !== undefined && { retiredAt: retired ? (retiredAt ?? ctx.now()) : null }) };
    }),
  );
}
