import type { Change } from '@outpost/shared/change';
import { Incident } from '../incidents/incident.entity.ts';
import { IncidentState, requireStep } from '../incidents/incident-states.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { requireLocalUnit } from '../units/require-unit.ts';
import { Unit, UnitKind } from '../units/unit.entity.ts';
import { Recovery } from './recovery.entity.ts';
import type { BeginRecoveryInput } from './recovery.inputs.ts';

/** The government of the township of the scene, which carries the aftermath out (5.1). */
async function townshipOf(tx: Change, { county, township }: Incident): Promise<string | null> {
  if (township === null) return null;
  const unit = await tx.manager.findOneBy(Unit, { county, kind: UnitKind.TOWNSHIP, township });
  return unit?.id ?? null;
}

/** 后期处置 (5.1): begins after the end, with the plan for the aftermath. */
export async function beginRecovery(tx: Change, input: BeginRecoveryInput): Promise<Incident> {
  const { id, expectedVersion, plan } = input;
  const named = input.unitId ? await requireLocalUnit(tx, input.unitId, 'unitId') : null;
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireStep(current.state, IncidentState.RECOVERY, '5.1');
      return { state: IncidentState.RECOVERY };
    },
    { operation: 'RECOVERY_BEGUN', incidentId: id },
  );
  const unitId = named?.id ?? (await townshipOf(tx, incident));
  await recordAct(tx, Recovery, incident, { unitId, plan: plan.trim() });
  return incident;
}
