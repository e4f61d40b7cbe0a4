import { badInput, planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';
import { UnitKind } from '../units/unit.entity.ts';

/** Whom the plan lets the county ask. */
export enum SupportKind {
  UPWARD = 'UPWARD',
  NEIGHBOUR = 'NEIGHBOUR',
  ARMED_FORCES = 'ARMED_FORCES',
}
registerEnumType(SupportKind, { name: 'SupportKind', description: '上级、周边县市、人民武装部（预案 4.6(6)(8)）' });

/** By which clause each is asked. */
export const CLAUSE: Record<SupportKind, string> = {
  UPWARD: '4.6(6)',
  NEIGHBOUR: '4.6(8)',
  ARMED_FORCES: '4.6(6)',
};

const KIND_OF: Partial<Record<UnitKind, SupportKind>> = {
  UPPER_AUTHORITY: SupportKind.UPWARD,
  NEIGHBOUR: SupportKind.NEIGHBOUR,
  ARMED_FORCES: SupportKind.ARMED_FORCES,
};

/** What a request to a unit is; the county's own bodies are ordered, not asked. */
export function requireSupportKind(unit: UnitKind): SupportKind {
  const kind = KIND_OF[unit];
  if (kind) return kind;
  throw badInput('unitId', {
    zh: '应为上级单位、周边县市或人民武装部；县内单位请下达任务或调用',
    en: 'must be an authority above, a neighbour or the armed forces department; a unit of the county is given a task or dispatched',
  });
}

export enum SupportState {
  REQUESTED = 'REQUESTED',
  ACCEPTED = 'ACCEPTED',
  ON_THE_WAY = 'ON_THE_WAY',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(SupportState, {
  name: 'SupportState',
  description: '已请求、已同意、途中、已完成、未同意、已撤回',
});

/** From each state, where a request may go. */
export const NEXT: Record<SupportState, readonly SupportState[]> = {
  REQUESTED: [SupportState.ACCEPTED, SupportState.REFUSED, SupportState.CANCELLED],
  ACCEPTED: [SupportState.ON_THE_WAY, SupportState.DONE, SupportState.CANCELLED],
  ON_THE_WAY: [SupportState.DONE, SupportState.CANCELLED],
  DONE: [],
  REFUSED: [],
  CANCELLED: [],
};

const NAME: Record<SupportState, string> = {
  REQUESTED: '已请求',
  ACCEPTED: '已同意',
  ON_THE_WAY: '途中',
  DONE: '已完成',
  REFUSED: '未同意',
  CANCELLED: '已撤回',
};

const NEED_NOTE: readonly SupportState[] = [SupportState.REFUSED, SupportState.CANCELLED];

/** Refuses a step that the table does not have, and a refusal or withdrawal that does not say why. */
export function requireSupportStep(kind: SupportKind, from: SupportState, to: SupportState, note: string | null): void {
  if (!NEXT[from].includes(to)) {
    throw planRule(
      CLAUSE[kind],
      {
        zh: `支援请求${NAME[from]}，不能转为“${NAME[to]}”，可转为：${NEXT[from].map((state) => NAME[state]).join('、') || '无'}`,
        en: `a request that is ${from} cannot become ${to}; it can become: ${NEXT[from].join(', ') || 'nothing'}`,
      },
      { field: 'to', from, to, allowed: NEXT[from] },
    );
  }
  if (NEED_NOTE.includes(to) && !note?.trim()) {
    throw badInput('note', { zh: `“${NAME[to]}”须说明原因`, en: `say why it is ${to}` });
  }
}
