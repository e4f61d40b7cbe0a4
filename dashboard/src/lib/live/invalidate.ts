import type { Cache } from '@urql/exchange-graphcache';
import { type Change, isNew, RESET } from './fold';

const LISTS: Readonly<Record<string, readonly string[]>> = {
  County: ['county'],
  MapLayer: ['county'],
  Unit: ['units'],
  Incident: ['incidents'],
  Task: ['lateTasks'],
  Report: ['lateReportClocks'],
  ReportDelivery: ['lateReportClocks'],
  Team: ['teams'],
  Equipment: ['equipmentItems'],
  PrepositionSite: ['prepositionSites'],
  Depot: ['depots'],
  StockItem: ['stockItems'],
  StockMovement: ['stockItems'],
  Dispatch: ['dispatches'],
  Shelter: ['shelters'],
  Settlement: ['settlements'],
  Expert: ['experts'],
  Warning: ['warnings', 'warningsInForce'],
  StandbyOrder: ['standbyOrders'],
  Consultation: ['consultations'],
};

/** Answers that are worked out of records, by any change of one. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  Equipment: ['prepositionCoverage'],
  PrepositionSite: ['prepositionCoverage'],
  DemandPoint: ['prepositionCoverage'],
  Settlement: ['prepositionCoverage'],
  PrepositionProposal: ['prepositionProposal'],
  PrepositionPlan: ['prepositionPlans', 'prepositionPlan'],
  EquipmentTransfer: ['prepositionPlan', 'equipmentItem'],
};

/** Lists of these are filtered by state, so any change may move a record in or out. */
const FILTERED = new Set(['Incident', 'Task', 'Report', 'ReportDelivery', 'Dispatch', 'Warning']);

/** Fields of an open incident that other records decide. */
const PICTURE: Readonly<Record<string, readonly string[]>> = {
  Incident: [
    'reportClock',
    'command',
    'timeline',
    'gradings',
    'casualtyUpdates',
    'casualtiesKnown',
    'nearby',
    'shelters',
    'recommendedExperts',
    'warnings',
    'leadUnit',
    'requiredResponseLevel',
    'responseActivations',
    'suspensions',
    'endConditions',
    'termination',
    'recovery',
    'evaluation',
    'archives',
    'probableDuplicates',
  ],
  Suspension: ['suspensions'],
  EndCondition: ['endConditions'],
  Evaluation: ['evaluation'],
  Task: ['tasks', 'checklists'],
  Checklist: ['tasks', 'checklists'],
  Report: ['reports', 'reportClock'],
  ReportDelivery: ['reports', 'reportClock'],
  MapMarking: ['markings'],
  Attachment: ['attachments'],
  InformationRelease: ['releases'],
  SupportRequest: ['supportRequests'],
  Consultation: ['consultations'],
  CommandPost: ['command'],
  Seat: ['command'],
  Team: ['nearby'],
  Equipment: ['nearby'],
  Dispatch: ['dispatches', 'nearby', 'needs'],
  ResourceNeed: ['needs'],
  Requisition: ['requisitions', 'costs'],
  CostRecord: ['costs'],
  MedicalFacility: ['medicalFacilities'],
  Shelter: ['shelters'],
  Expert: ['recommendedExperts'],
  Warning: ['warnings'],
};

export interface Invalidation {
  everything: boolean;
  lists: Set<string>;
  pictures: Set<string>;
  timelines: Set<string>;
}

/** Which answers a batch of changes makes stale, beyond the records that it carries itself. */
export function invalidationOf(changes: readonly Change[]): Invalidation {
  const result: Invalidation = { everything: false, lists: new Set(), pictures: new Set(), timelines: new Set() };
  for (const change of changes) {
    if (change.entity === RESET) result.everything = true;
    const retired = change.record !== null && 'retiredAt' in change.record && change.record.retiredAt !== null;
    const moved = FILTERED.has(change.entity) || isNew(change) || !change.record || retired;
    if (moved) for (const field of LISTS[change.entity] ?? []) result.lists.add(field);
    for (const field of WORKED_OUT[change.entity] ?? []) result.lists.add(field);
    for (const field of PICTURE[change.entity] ?? []) result.pictures.add(field);
    if (change.incident) result.timelines.add(change.incident.id);
  }
  return result;
}

export function invalidate(cache: Cache, { everything, lists, pictures, timelines }: Invalidation): void {
  const opened: string[] = [];
  for (const { fieldName, fieldKey, arguments: args } of cache.inspectFields('Query')) {
    if (everything || lists.has(fieldName)) cache.invalidate('Query', fieldKey);
    const id = args?.['id'];
    if (fieldName === 'incident' && typeof id === 'string') opened.push(id);
  }
  for (const id of opened) {
    const incident = { __typename: 'Incident', id };
    for (const { fieldName, fieldKey } of cache.inspectFields(incident)) {
      const told = fieldName === 'timeline' && timelines.has(id);
      if (told || pictures.has(fieldName)) cache.invalidate(incident, fieldKey);
    }
  }
}
