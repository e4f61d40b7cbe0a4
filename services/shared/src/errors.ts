import { GraphQLError } from 'graphql';

/** A sentence for a person, in the two languages of the product. */
export interface Text {
  zh: string;
  en: string;
}

/** The codes of docs/errors; a client decides by the code, a person reads the message. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PLAN_RULE'
  | 'TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'CURSOR_EXPIRED';

/**
 * An error that may leave a service. It carries both languages; the message is put into the reader's
 * language when the response is sent (see localise-errors.ts).
 */
export class OutpostError extends GraphQLError {
  constructor(code: ErrorCode, text: Text, details: Record<string, unknown> = {}) {
    super(text.zh, { extensions: { ...details, code, messages: text } });
    this.name = code;
  }
}

/** The value of `field` (a dotted path in the input) cannot be accepted; `text` says what would be right. */
export const badInput = (field: string, text: Text): OutpostError =>
  new OutpostError('BAD_USER_INPUT', { zh: `${field}：${text.zh}`, en: `${field}: ${text.en}` }, { field });

/** Entities by their names in the graph, as people call them. */
const CALLED: Readonly<Record<string, string>> = {
  Incident: '事故',
  Unit: '单位',
  Evaluation: '总结评估',
  Suspension: '暂停记录',
  EndCondition: '终止条件',
  CommandPost: '指挥机构',
  Seat: '席位',
  Leader: '单位负责人',
  MapLayer: '底图图层',
  Report: '报告',
  Task: '任务',
  MapMarking: '标绘',
  SupportRequest: '支援请求',
  InformationRelease: '信息发布稿',
  Attachment: '附件',
  ReportDelivery: '报送记录',
  Team: '队伍',
  Equipment: '设备',
  PrepositionSite: '预置点',
  DemandPoint: '需求点',
  PrepositionProposal: '预置测算',
  PrepositionPlan: '预置方案',
  EquipmentTransfer: '设备转移',
  Depot: '物资库',
  StockItem: '物资',
  Dispatch: '调用',
  StockMovement: '出入库记录',
  ResourceImport: '清册导入',
  MedicalFacility: '医疗机构',
  ResourceNeed: '力量需求',
  Requisition: '征用',
  CostRecord: '费用记录',
  StandbyOrder: '待命通知',
  Shelter: '避难场所',
  Settlement: '居民点',
  Expert: '专家',
  Warning: '预警',
};

export const notFound = (entity: string, id: string, field = 'id'): OutpostError =>
  new OutpostError(
    'NOT_FOUND',
    { zh: `${field}：没有找到${CALLED[entity] ?? entity}（${id}）`, en: `${field}: no ${entity} with the id ${id}` },
    { entity, id, field },
  );

/** The record has changed since the caller read it; `current` is what stands now. */
export const conflict = (entity: string, id: string, currentVersion: number, current: unknown): OutpostError =>
  new OutpostError(
    'CONFLICT',
    {
      zh: `expectedVersion：该记录已被他人修改，现为第 ${currentVersion} 版，请核对后重试`,
      en: `expectedVersion: the record has been changed by someone else and is now at version ${currentVersion}; check it and try again`,
    },
    { entity, id, field: 'expectedVersion', currentVersion, current },
  );

/** The plan forbids it; `clause` is the number of the clause that says so. */
export const planRule = (clause: string, text: Text, details: Record<string, unknown> = {}): OutpostError =>
  new OutpostError(
    'PLAN_RULE',
    { zh: `${text.zh}（预案 ${clause}）`, en: `${text.en} (plan clause ${clause})` },
    { ...details, clause },
  );

export const forbidden = (text: Text, details: Record<string, unknown> = {}): OutpostError =>
  new OutpostError('FORBIDDEN', text, details);
