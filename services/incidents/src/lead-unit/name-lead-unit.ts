import type { Change } from '@outpost/shared/change';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { planOf } from '../plan.ts';
import { requireLocalUnit } from '../units/require-unit.ts';
import type { NameLeadUnitInput, ReclassifyIncidentInput } from './lead-unit.inputs.ts';
import { leadUnitOf } from './lead-unit.ts';
import { LeadUnitNaming } from './lead-unit-naming.entity.ts';
import { requireMayName } from './naming-authority.ts';
import { Reclassification } from './reclassification.entity.ts';

/** 指定牵头单位 (2.1.2, 2.1.6): where the plan leaves it open, by whom it calls to decide. */
export async function nameLeadUnit(tx: Change, input: NameLeadUnitInput): Promise<Incident> {
  const { id, expectedVersion, authority, reason, document = null } = input;
  const unit = await requireLocalUnit(tx, input.unitId, 'unitId');
  let clause = '';
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireChangeable(current.state, '2.1.6');
      const ruling = leadUnitOf(planOf(tx.ctx).leadUnits, current);
      requireMayName(ruling, authority);
      clause = ruling.clause;
      return { namedLeadUnitId: unit.id };
    },
    { operation: 'LEAD_UNIT_NAMED', incidentId: id },
  );
  await recordAct(tx, LeadUnitNaming, incident, { unitId: unit.id, authority, clause, reason, document });
  return incident;
}

/** 更正类别: another category, scope, or further industries. Who was named for the old one leads no longer. */
export async function reclassifyIncident(tx: Change, input: ReclassifyIncidentInput): Promise<Incident> {
  const { id, expectedVersion, category, reason } = input;
  const scope = input.scope ?? null;
  const alsoCategories = [...new Set(input.alsoCategories ?? [])].filter((one) => one !== category);
  leadUnitOf(planOf(tx.ctx).leadUnits, { category, scope, alsoCategories });
  const before = await tx.lock(Incident, id);
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireChangeable(current.state, '2.1.6');
      return { category, scope, alsoCategories, namedLeadUnitId: null };
    },
    { operation: 'RECLASSIFIED', incidentId: id },
  );
  const from = { fromCategory: before.category, fromScope: before.scope };
  await recordAct(tx, Reclassification, incident, { ...from, category, scope, alsoCategories, reason });
  return incident;
}
