import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile, loadOnce, offsetFrom } from '@outpost/shared/county-load';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import { recordRevision } from '../warnings/issue-warning.ts';
import { Warning } from '../warnings/warning.entity.ts';
import { WarningState } from '../warnings/warning-states.ts';
import { WarningAct } from '../warnings/warning-terms.ts';
import { type DemoWarning, unitNamesShape, warningsShape } from './county-files.ts';

/** The directory's names by code: a warning keeps the name of the unit that issued it. */
function unitNames(profile: CountyProfile): ReadonlyMap<string, string> {
  const units = ['units.json', 'demo/units.json'].flatMap((file) => profile.read(file, unitNamesShape));
  return new Map(units.map(({ code, name }) => [code, name]));
}

async function loadWarning(tx: Change, given: DemoWarning, unitName: string): Promise<void> {
  const { county } = tx.ctx;
  const now = tx.ctx.now();
  const issuedAt = offsetFrom(now, given.issued);
  const warning = await tx.create(
    Warning,
    {
      id: profileId(county, 'warning', given.code),
      demo: true,
      code: given.code,
      category: given.category,
      level: given.level,
      state: WarningState.ISSUED,
      headline: given.headline,
      headlineEn: given.headlineEn ?? null,
      startsAt: offsetFrom(now, given.start),
      endsAt: given.end ? offsetFrom(now, given.end) : null,
      area: given.area,
      areaText: given.areaText,
      cautions: given.cautions,
      measures: given.measures,
      issuingUnitId: profileId(county, 'unit', given.issuingUnit),
      issuingUnitName: unitName,
      issuedAt,
      liftedAt: null,
      scope: given.scope,
    },
    { operation: WarningAct.ISSUED },
  );
  await recordRevision(tx, warning, WarningAct.ISSUED, issuedAt, '发布');
}

/** Writes the demo warnings, once. A county's own start has none: warnings are issued, not configured. */
export async function loadWarningsCounty(ctx: ServiceContext, demo: boolean): Promise<number> {
  if (!demo) return 0;
  const profile = countyProfile(ctx);
  const names = unitNames(profile);
  const warnings = profile.read('demo/warnings.json', warningsShape);
  return loadOnce(ctx, ['warning'], async (tx) => {
    for (const warning of warnings) {
      const unitName = names.get(warning.issuingUnit);
      if (!unitName)
        throw new Error(`demo/warnings.json: ${warning.code} names the unknown unit ${warning.issuingUnit}`);
      await loadWarning(tx, warning, unitName);
    }
    return warnings.length;
  });
}
