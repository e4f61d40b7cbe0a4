import { type Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { requireArea } from '@outpost/shared/geo/geometry';
import { requireUnit } from '@outpost/shared/known/known.queries';
import { Warning } from './warning.entity.ts';
import type { IssueWarningInput } from './warning.inputs.ts';
import { WarningRevision } from './warning-revision.entity.ts';
import { requireContents, requireEndAhead } from './warning-rules.ts';
import { WarningState } from './warning-states.ts';
import { WarningAct } from './warning-terms.ts';

/** `YJ-20261124`: the day of issue in the county's own time. */
export function warningSeries(timeZone: string, at: Date): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return `YJ-${day.format(at).replaceAll('-', '')}`;
}

/** Writes what was done to a warning, and what it says since, into its chain. */
export const recordRevision = (tx: Change, warning: Warning, act: WarningAct, at: Date, reason: string) =>
  tx.create(WarningRevision, {
    warningId: warning.id,
    act,
    level: warning.level,
    endsAt: warning.endsAt,
    cautions: warning.cautions,
    measures: warning.measures,
    at,
    actorName: tx.ctx.claims.actor.name,
    reason,
    demo: warning.demo,
  });

/** 预警发布 (3.3.2): all eight contents are there, the time of issue is now. The same key issues one warning. */
export async function issueWarning(ctx: ServiceContext, input: IssueWarningInput): Promise<Warning> {
  const profile = countyProfile(ctx);
  const now = ctx.now();
  const endsAt = input.endsAt ?? null;
  requireContents(input);
  await requireUnit(ctx, input.issuingUnitId, 'issuingUnitId');
  const area = await requireArea(ctx.db.manager, input.area, profile.surroundings, 'area');
  return createOnce(ctx, Warning, 'issueWarning', input, async (tx) => {
    requireEndAhead(input.startsAt, endsAt, now);
    const warning = await tx.create(
      Warning,
      {
        code: await tx.nextCode(warningSeries(profile.timeZone, now)),
        category: input.category,
        level: input.level,
        state: WarningState.ISSUED,
        headline: input.headline.trim(),
        headlineEn: input.headlineEn?.trim() || null,
        startsAt: input.startsAt,
        endsAt,
        area,
        areaText: input.areaText.trim(),
        cautions: input.cautions.trim(),
        measures: input.measures.trim(),
        issuingUnitId: input.issuingUnitId ?? null,
        issuingUnitName: input.issuingUnitName.trim(),
        issuedAt: now,
        liftedAt: null,
        scope: input.scope,
      },
      { operation: WarningAct.ISSUED },
    );
    await recordRevision(tx, warning, WarningAct.ISSUED, now, '发布');
    return warning;
  });
}
