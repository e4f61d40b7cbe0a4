import type { Change } from '@outpost/shared/change';
import { countyProfile } from '@outpost/shared/county-load';
import { badInput } from '@outpost/shared/errors';
import { IncidentState, requireOneOf } from '../incidents/incident-states.ts';
import { lockIncident, lockIncidentOf } from '../incidents/lock-incident.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { draftEvaluation } from './draft-evaluation.ts';
import { Evaluation } from './evaluation.entity.ts';
import type { DraftEvaluationInput, SubmitEvaluationInput, UpdateEvaluationInput } from './evaluation.inputs.ts';
import { evaluationFacts } from './evaluation-facts.ts';
import { requireDraft, requireWhole } from './evaluation-rule.ts';

const AFTER_THE_END = [IncidentState.ENDED, IncidentState.RECOVERY];

/** `2026-11-24 10:06`, in the county's own time. */
const localTime = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (time: Date): string => format.format(time);
};

/** 总结评估 (5.4): begun from the record once the response has ended; one for an incident. */
export async function beginEvaluation(tx: Change, { incidentId }: DraftEvaluationInput): Promise<Evaluation> {
  const incident = await lockIncident(tx, incidentId, '5.4');
  requireOneOf(incident.state, AFTER_THE_END, '5.4');
  if (await tx.manager.existsBy(Evaluation, { incidentId })) {
    throw badInput('incidentId', {
      zh: '已有总结评估，请在其上修改',
      en: 'there is an evaluation already; change that one',
    });
  }
  const text = draftEvaluation(await evaluationFacts(tx, incident), localTime(countyProfile(tx.ctx).timeZone));
  const open = { lessons: null, suggestions: null, submittedAt: null, submittedBy: null };
  return recordAct(tx, Evaluation, incident, { text, ...open });
}

export async function updateEvaluation(tx: Change, input: UpdateEvaluationInput): Promise<Evaluation> {
  const incident = await lockIncidentOf(tx, Evaluation, input.id, '5.4');
  const { text, lessons, suggestions } = input;
  return tx.update(
    Evaluation,
    input.id,
    input.expectedVersion,
    (current) => {
      requireDraft(current);
      return {
        ...(text !== undefined && { text }),
        ...(lessons !== undefined && { lessons: lessons?.trim() || null }),
        ...(suggestions !== undefined && { suggestions: suggestions?.trim() || null }),
      };
    },
    { incidentId: incident.id },
  );
}

/** 上报总结评估 to the headquarters (5.4): with lessons and suggestions, and unchangeable from then on. */
export async function submitEvaluation(tx: Change, input: SubmitEvaluationInput): Promise<Evaluation> {
  const incident = await lockIncidentOf(tx, Evaluation, input.id, '5.4');
  return tx.update(
    Evaluation,
    input.id,
    input.expectedVersion,
    (current) => {
      requireDraft(current);
      requireWhole(current);
      return { submittedAt: tx.ctx.now(), submittedBy: input.submittedBy.trim() };
    },
    { operation: 'SUBMITTED', incidentId: incident.id },
  );
}
