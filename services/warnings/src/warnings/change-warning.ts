import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { recordRevision } from './issue-warning.ts';
import { Warning } from './warning.entity.ts';
import type { AdjustWarningInput, LiftWarningInput } from './warning.inputs.ts';
import { requireContents, requireDifference, requireEndAhead, requireIssuer } from './warning-rules.ts';
import { requireStep, stateAt, WarningState } from './warning-states.ts';
import { WarningAct } from './warning-terms.ts';

/** 预警调整 (3.3.4): another level, end or text, by the unit that issued it; what is not given stays. */
export function adjustWarning(ctx: ServiceContext, input: AdjustWarningInput): Promise<Warning> {
  const now = ctx.now();
  return change(ctx, async (tx) => {
    const warning = await tx.update(
      Warning,
      input.id,
      input.expectedVersion,
      (current) => {
        requireIssuer(current.issuingUnitName, input.issuingUnitName);
        requireStep(stateAt(current, now), WarningState.ADJUSTED);
        const adjusted = {
          level: input.level,
          endsAt: input.endsAt ?? current.endsAt,
          cautions: (input.cautions ?? current.cautions).trim(),
          measures: (input.measures ?? current.measures).trim(),
        };
        requireContents({ ...current, ...adjusted });
        requireEndAhead(current.startsAt, adjusted.endsAt, now);
        requireDifference(current, adjusted);
        return { ...adjusted, state: WarningState.ADJUSTED };
      },
      { operation: WarningAct.ADJUSTED },
    );
    await recordRevision(tx, warning, WarningAct.ADJUSTED, now, input.reason.trim());
    return warning;
  });
}

/** 预警解除 (3.3.4): 谁发布、谁解除. */
export function liftWarning(ctx: ServiceContext, input: LiftWarningInput): Promise<Warning> {
  const now = ctx.now();
  return change(ctx, async (tx) => {
    const warning = await tx.update(
      Warning,
      input.id,
      input.expectedVersion,
      (current) => {
        requireIssuer(current.issuingUnitName, input.issuingUnitName);
        requireStep(stateAt(current, now), WarningState.LIFTED);
        return { state: WarningState.LIFTED, liftedAt: now };
      },
      { operation: WarningAct.LIFTED },
    );
    await recordRevision(tx, warning, WarningAct.LIFTED, now, input.reason.trim());
    return warning;
  });
}
