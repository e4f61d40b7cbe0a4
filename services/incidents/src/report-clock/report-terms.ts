import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

/** 初报、续报、终报. */
export enum ReportStage {
  INITIAL = 'INITIAL',
  FOLLOW_UP = 'FOLLOW_UP',
  FINAL = 'FINAL',
}
registerEnumType(ReportStage, { name: 'ReportStage', description: '初报、续报、终报' });

export enum ReportForm {
  PHONE = 'PHONE',
  WRITTEN = 'WRITTEN',
}
registerEnumType(ReportForm, { name: 'ReportForm', description: '电话、书面（预案 4.1）' });

/** Whose report it is: the accident unit's to the county, or the county's upward. */
export enum ReportOrigin {
  ACCIDENT_UNIT = 'ACCIDENT_UNIT',
  COUNTY = 'COUNTY',
}
registerEnumType(ReportOrigin, { name: 'ReportOrigin', description: '事故单位报来，或县里报出（预案 4.1）' });

export enum ReportState {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(ReportState, { name: 'ReportState', description: '拟稿、已报出、已收到、已作废' });

/** From each state, where a report may go. What was sent or received never changes again (5.2). */
export const NEXT: Record<ReportState, readonly ReportState[]> = {
  DRAFT: [ReportState.SENT, ReportState.DISCARDED],
  SENT: [],
  RECEIVED: [],
  DISCARDED: [],
};

const NAME: Record<ReportState, string> = { DRAFT: '拟稿', SENT: '已报出', RECEIVED: '已收到', DISCARDED: '已作废' };

/** Refuses a step that the table does not have. */
export function requireReportStep(from: ReportState, to: ReportState): void {
  if (NEXT[from].includes(to)) return;
  throw planRule(
    '5.2',
    {
      zh: `报告${NAME[from]}，不能再${NAME[to]}；需要更正时请另拟续报`,
      en: `a report that is ${from} cannot become ${to}; a correction is a new follow-up report`,
    },
    { from, to, allowed: NEXT[from] },
  );
}

/** Only a draft can still be written in (5.2). */
export function requireDraft(state: ReportState): void {
  if (state === ReportState.DRAFT) return;
  throw planRule(
    '5.2',
    {
      zh: `报告${NAME[state]}，内容不能再改；需要更正时请另拟续报`,
      en: `a report that is ${state} cannot be changed; a correction is a new follow-up report`,
    },
    { from: state },
  );
}

/** What a report tells of; the form of the county profile says which stage tells what, in which order. */
export enum ReportItem {
  UNIT = 'UNIT',
  TIME = 'TIME',
  PLACE = 'PLACE',
  CATEGORY = 'CATEGORY',
  COURSE = 'COURSE',
  IMPACT = 'IMPACT',
  CASUALTIES = 'CASUALTIES',
  LOSS = 'LOSS',
  RESCUE = 'RESCUE',
  MEASURES = 'MEASURES',
  BEFORE = 'BEFORE',
}
registerEnumType(ReportItem, { name: 'ReportItem', description: '报告内容的一项（预案 4.1）' });

export enum DeliveryChannel {
  PHONE = 'PHONE',
  FAX = 'FAX',
  NETWORK = 'NETWORK',
  BY_HAND = 'BY_HAND',
}
registerEnumType(DeliveryChannel, { name: 'DeliveryChannel', description: '电话、传真、网络、专人送达' });
