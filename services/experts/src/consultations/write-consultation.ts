import { dayIn } from '@outpost/shared/calendar';
import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, planRule } from '@outpost/shared/errors';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { In } from 'typeorm';
import { Expert } from '../experts/expert.entity.ts';
import { termValid } from '../experts/term.ts';
import { requireAskable, requireNotArchived } from './about-incident.ts';
import { Consultation } from './consultation.entity.ts';
import type {
  AnswerConsultationInput,
  CloseConsultationInput,
  RequestConsultationInput,
} from './consultation.inputs.ts';
import {
  ANSWERS,
  CLAUSE,
  ConsultationState,
  ENDS,
  OPEN_STATES,
  requireAmong,
  requireStep,
} from './consultation-states.ts';

/** The prefix of the codes of consultations, 咨询: `ZX-20261124-001`. */
const CODE_PREFIX = 'ZX';

function requireAppointed(ctx: ServiceContext, expert: Expert): void {
  const today = dayIn(countyProfile(ctx).timeZone, ctx.now());
  if (expert.retiredAt === null && termValid(expert, today)) return;
  throw planRule(
    CLAUSE,
    {
      zh: `${expert.name} 不在聘期内或已移出专家库，请先续聘或另选专家`,
      en: `${expert.nameEn} is not appointed now; extend the appointment or ask somebody else`,
    },
    { field: 'expertId' },
  );
}

/** 请求咨询 (2.3, 4.6(4)): one question to an appointed expert; a second waits until the first is answered. */
export function requestConsultation(ctx: ServiceContext, input: RequestConsultationInput): Promise<Consultation> {
  const now = ctx.now();
  const actorName = ctx.claims.actor.name;
  const state = ConsultationState.REQUESTED;
  return createOnce(ctx, Consultation, 'requestConsultation', input, async (tx) => {
    const incident = await requireIncident(ctx, tx.manager, input.incidentId);
    requireAskable(incident);
    // Locked, so that of two who ask at once one is told of the other's question.
    const expert = await tx.lock(Expert, input.expertId, 'expertId');
    requireAppointed(ctx, expert);
    const open = await tx.manager.findOneBy(Consultation, {
      incidentId: incident.id,
      expertId: expert.id,
      state: In([...OPEN_STATES]),
    });
    if (open) {
      throw badInput('expertId', {
        zh: `已就此事故咨询该专家（${open.code}），答复后再提新的问题`,
        en: `has a question about this incident already (${open.code}); ask anew once it is answered`,
      });
    }
    const day = dayIn(countyProfile(ctx).timeZone, now).replaceAll('-', '');
    return tx.create(
      Consultation,
      {
        demo: expert.demo,
        code: await tx.nextCode(`${CODE_PREFIX}-${day}`),
        incidentId: incident.id,
        expertId: expert.id,
        question: input.question.trim(),
        state,
        requestedAt: now,
        requestedBy: actorName,
        advice: null,
        advisedAt: null,
        stepsTaken: [{ state, at: now.toISOString(), actorName, note: null }],
      },
      { operation: state, incidentId: incident.id },
    );
  });
}

async function takeStep(
  ctx: ServiceContext,
  input: (AnswerConsultationInput | CloseConsultationInput) & { advice?: string | null },
): Promise<Consultation> {
  const { id, expectedVersion, to } = input;
  const note = input.note?.trim() || null;
  const advice = input.advice?.trim() || null;
  const now = ctx.now();
  return change(ctx, async (tx) => {
    const { incidentId } = await tx.get(Consultation, id);
    requireNotArchived(await requireIncident(ctx, tx.manager, incidentId));
    return tx.update(
      Consultation,
      id,
      expectedVersion,
      ({ state, stepsTaken }) => {
        requireStep(state, to, { note, advice });
        const step = { state: to, at: now.toISOString(), actorName: ctx.claims.actor.name, note };
        const said = to === ConsultationState.ADVISED ? { advice, advisedAt: now } : {};
        return { state: to, ...said, stepsTaken: [...stepsTaken, step] };
      },
      { operation: to, incidentId },
    );
  });
}

/** What the expert says; the duty room may write it down for one who is asked by phone. */
export async function answerConsultation(ctx: ServiceContext, input: AnswerConsultationInput): Promise<Consultation> {
  requireAmong(input.to, ANSWERS);
  return takeStep(ctx, input);
}

/** What those who asked say: closed with what was made of the advice, or taken back. */
export async function closeConsultation(ctx: ServiceContext, input: CloseConsultationInput): Promise<Consultation> {
  requireAmong(input.to, ENDS);
  return takeStep(ctx, input);
}
