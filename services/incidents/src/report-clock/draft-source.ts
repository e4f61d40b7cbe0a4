import type { Change } from '@outpost/shared/change';
import { countyProfile } from '@outpost/shared/county-load';
import type { Text } from '@outpost/shared/errors';
import type { Incident } from '../incidents/incident.entity.ts';
import { leadUnitOf } from '../lead-unit/lead-unit.ts';
import { planOf } from '../plan.ts';
import { Unit, UnitKind } from '../units/unit.entity.ts';
import type { DraftSource } from './draft-report.ts';
import { Report } from './report.entity.ts';
import { ReportOrigin, type ReportStage, ReportState } from './report-terms.ts';

const nameOf = (unit: Unit | null): Text | null => unit && { zh: unit.name, en: unit.nameEn };

/** Gathers what a draft is made from: names of the plan and of the directory, and the report before this one. */
export async function draftSource(
  tx: Change,
  incident: Incident,
  stage: ReportStage,
  code: string,
): Promise<DraftSource> {
  const { ctx, manager } = tx;
  const profile = countyProfile(ctx);
  const { categories, leadUnits, reportForm } = planOf(ctx);
  const { county, category, scope, township, accidentUnitId, accidentUnitName, namedLeadUnitId } = incident;
  const named = categories.find((one) => one.category === category);
  const { scopeName, scopeNameEn } = leadUnits.find((row) => row.category === category && row.scope === scope) ?? {};
  const { unitCode } = leadUnitOf(leadUnits, incident);
  const unit = (where: { id: string } | { code: string } | { township: string; kind: UnitKind }) =>
    manager.findOneBy(Unit, { county, ...where });
  const leading = unitCode ? unit({ code: unitCode }) : namedLeadUnitId ? unit({ id: namedLeadUnitId }) : null;
  const ownName = accidentUnitName ? { zh: accidentUnitName, en: accidentUnitName } : null;
  const at = township ? await unit({ township, kind: UnitKind.TOWNSHIP }) : null;
  const before = await manager.findOne(Report, {
    where: { incidentId: incident.id, origin: ReportOrigin.COUNTY, state: ReportState.SENT },
    order: { sentAt: 'DESC' },
  });
  return {
    form: reportForm,
    stage,
    code,
    county: { zh: profile.name, en: profile.nameEn },
    timeZone: profile.timeZone,
    incident,
    category: { zh: named?.name ?? category, en: named?.nameEn ?? category },
    scope: scopeName ? { zh: scopeName, en: scopeNameEn ?? scopeName } : null,
    township: at && { zh: at.shortName ?? at.name, en: at.nameEn },
    accidentUnit: accidentUnitId ? nameOf(await unit({ id: accidentUnitId })) : ownName,
    by: nameOf(await leading),
    before: before?.sentAt ? { code: before.code, sentAt: before.sentAt } : null,
    now: ctx.now(),
  };
}
