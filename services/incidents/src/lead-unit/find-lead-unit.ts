import type { Change } from '@outpost/shared/change';
import type { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { Unit } from '../units/unit.entity.ts';
import { leadUnitOf } from './lead-unit.ts';

/** An incident's lead unit, or null while nobody has named it; read within the transaction that asks. */
export async function findLeadUnit({ ctx, manager }: Change, incident: Incident): Promise<Unit | null> {
  const { county, namedLeadUnitId } = incident;
  const { unitCode, namedBy } = leadUnitOf(planOf(ctx, county).leadUnits, incident);
  if (unitCode !== null) return manager.findOneBy(Unit, { county, code: unitCode });
  return namedBy.length > 0 && namedLeadUnitId !== null ? manager.findOneBy(Unit, { id: namedLeadUnitId }) : null;
}
