import type { Change } from '@outpost/shared/change';
import { planRule } from '@outpost/shared/errors';
import { requirePast } from '@outpost/shared/validation';
import { levelOf } from '../grading/grade-severity.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { IncidentState, requireOneOf, requireStep } from '../incidents/incident-states.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { planOf } from '../plan.ts';
import { requireLocalUnit } from '../units/require-unit.ts';
import { isHigher, requireMaySet } from './activation-rule.ts';
import type { ActivateResponseInput, ChangeResponseLevelInput, PrefectureConsentInput } from './response.inputs.ts';
import { ActivationKind, ResponseActivation, type StoredConsent } from './response-activation.entity.ts';

/** `expectedVersion` is null where the caller holds the incident already. */
type Held<I> = Omit<I, 'expectedVersion'> & { expectedVersion: number | null };

function consentOf(tx: Change, given: PrefectureConsentInput | undefined): StoredConsent | null {
  if (!given) return null;
  requirePast(given.at, tx.ctx.now(), 'prefectureConsent.at');
  return { by: given.by.trim(), at: given.at.toISOString(), document: given.document ?? null };
}

/** Sets the level that the incident's severity asks for, if the authority may; the decision stays on record. */
async function setLevel(
  tx: Change,
  input: Held<ChangeResponseLevelInput | ActivateResponseInput>,
  operation: string,
  patchOf: (current: Incident) => Partial<Incident>,
): Promise<Incident> {
  const { id, expectedVersion, level, authority, reason } = input;
  const consent = consentOf(tx, input.prefectureConsent);
  let from: Incident['responseLevel'] = null;
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      const patch = patchOf(current);
      from = current.responseLevel;
      const required = levelOf(current.severity, planOf(tx.ctx).grading);
      requireMaySet({ level, required, from, authority, consent: input.prefectureConsent ?? null });
      return { ...patch, responseLevel: level };
    },
    { operation, incidentId: id },
  );
  const kind =
    from === null ? ActivationKind.START : isHigher(level, from) ? ActivationKind.RAISE : ActivationKind.LOWER;
  await recordAct(tx, ResponseActivation, incident, {
    kind,
    level,
    fromLevel: from,
    authority,
    prefectureConsent: consent,
    reason: reason ?? null,
  });
  return incident;
}

/** 启动应急响应 (4.2): with the unit that will keep the archive named (5.5). The headquarters follows (4.6(3)). */
export async function activateResponse(tx: Change, input: Held<ActivateResponseInput>): Promise<Incident> {
  const unit = input.archiveUnitId ? await requireLocalUnit(tx, input.archiveUnitId, 'archiveUnitId') : null;
  return setLevel(tx, input, 'RESPONSE_ACTIVATED', (current) => {
    requireStep(current.state, IncidentState.RESPONDING, '4.2');
    if (!unit) {
      throw planRule(
        '5.5',
        { zh: '启动响应时须明确档案管理责任部门', en: 'the unit that keeps the archive must be named at activation' },
        { field: 'archiveUnitId' },
      );
    }
    return { state: IncidentState.RESPONDING, archiveUnitId: unit.id };
  });
}

const UNDER_WAY = [IncidentState.RESPONDING, IncidentState.SUSPENDED];

/** 提级、降级: the level follows the severity while the response is under way (4.2). */
export const changeResponseLevel = (tx: Change, input: ChangeResponseLevelInput): Promise<Incident> =>
  setLevel(tx, input, 'RESPONSE_LEVEL_CHANGED', (current) => {
    requireOneOf(current.state, UNDER_WAY, '4.2');
    return {};
  });
