import { badInput, planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum ConsultationState {
  REQUESTED = 'REQUESTED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  ADVISED = 'ADVISED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ConsultationState, {
  name: 'ConsultationState',
  description: '已请求、已接受、已谢绝、已答复、已办结、已撤回',
});

/** The clause that orders experts to be consulted. */
export const CLAUSE = '2.3';

const { REQUESTED, ACCEPTED, DECLINED, ADVISED, CLOSED, CANCELLED } = ConsultationState;

/** From each state, where a consultation may go. Advice may be given anew until the question is closed. */
export const NEXT: Readonly<Record<ConsultationState, readonly ConsultationState[]>> = {
  REQUESTED: [ACCEPTED, DECLINED, ADVISED, CANCELLED],
  ACCEPTED: [ADVISED, DECLINED, CANCELLED],
  DECLINED: [],
  ADVISED: [ADVISED, CLOSED],
  CLOSED: [],
  CANCELLED: [],
};

/** What the expert says, and what those who asked say. */
export const ANSWERS: readonly ConsultationState[] = [ACCEPTED, DECLINED, ADVISED];
export const ENDS: readonly ConsultationState[] = [CLOSED, CANCELLED];

/** In which an expert has something to answer. */
export const OPEN_STATES: readonly ConsultationState[] = [REQUESTED, ACCEPTED];

const NAME: Readonly<Record<ConsultationState, string>> = {
  REQUESTED: '已请求',
  ACCEPTED: '已接受',
  DECLINED: '已谢绝',
  ADVISED: '已答复',
  CLOSED: '已办结',
  CANCELLED: '已撤回',
};

const NEED_NOTE: readonly ConsultationState[] = [DECLINED, CANCELLED];

/** Refuses a step that is not in the table, a refusal or withdrawal that does not say why, an answer without advice. */
export function requireStep(
  from: ConsultationState,
  to: ConsultationState,
  given: { note: string | null; advice?: string | null },
): void {
  if (!NEXT[from].includes(to)) {
    throw planRule(
      CLAUSE,
      {
        zh: `咨询${NAME[from]}，不能转为“${NAME[to]}”，可转为：${NEXT[from].map((state) => NAME[state]).join('、') || '无'}`,
        en: `a consultation that is ${from} cannot become ${to}; it can become: ${NEXT[from].join(', ') || 'nothing'}`,
      },
      { field: 'to', from, to, allowed: NEXT[from] },
    );
  }
  if (NEED_NOTE.includes(to) && !given.note) {
    throw badInput('note', { zh: `“${NAME[to]}”须说明原因`, en: `say why it is ${to}` });
  }
  if (to === ADVISED && !given.advice) {
    throw badInput('advice', { zh: '答复须写明意见', en: 'an answer has to say what is advised' });
  }
}

/** Refuses, by its field, a step that is not among those of a mutation. */
export function requireAmong(to: ConsultationState, allowed: readonly ConsultationState[]): void {
  if (allowed.includes(to)) return;
  throw badInput('to', {
    zh: `应为：${allowed.map((state) => `${NAME[state]}（${state}）`).join('、')}`,
    en: `must be one of ${allowed.join(', ')}`,
  });
}
