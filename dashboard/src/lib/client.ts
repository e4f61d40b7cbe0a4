import { type Client, createClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange, type UpdatesConfig } from '@urql/exchange-graphcache';
import { byHash } from './by-hash';
import { fetchOrTake } from './early-answers';
import { type Change, RESET, reset } from './live/fold';
import { forwardChanges } from './live/forward';
import { invalidate, invalidationOf } from './live/invalidate';
import { personalRefusals } from './personal-refusals';
import { preferences } from './preferences';
import { noticeSignedOut } from './signed-out';

const embedded = () => null;

/** Types without an identity of their own: they live inside the record that holds them. */
const keys = {
  Position: embedded,
  PageInfo: embedded,
  County: embedded,
  SeverityGrading: embedded,
  SeverityGrade: embedded,
  LeadUnit: embedded,
  CategoryScope: embedded,
  CategoryInfo: embedded,
  TimelineEntry: embedded,
  OwnPermission: embedded,
  ProbableDuplicate: embedded,
  EndConditionInfo: embedded,
  ConfirmedCondition: embedded,
  ReleaseAuthority: embedded,
  SupportStep: embedded,
  ConsultationStep: embedded,
  ConsultationConnection: embedded,
  PrefectureConsentRecord: embedded,
  MarkingVersion: embedded,
  TrackPoint: embedded,
  Filing: embedded,
  Capacity: embedded,
  DispatchStep: embedded,
  TravelEstimate: embedded,
  Nearby: embedded,
  NearbyTeam: embedded,
  NearbyEquipment: embedded,
  NearbyShelter: embedded,
  SettlementCount: embedded,
  RecommendedExpert: embedded,
  WarningRevision: embedded,
  ReportClock: embedded,
  LateReportClocks: embedded,
  LateReports: embedded,
  TaskConnection: embedded,
  TaskStep: embedded,
  IncidentCommand: embedded,
  StandbyOrderConnection: embedded,
  ImportCheck: embedded,
  ImportFault: embedded,
  ImportColumn: embedded,
  JournalEntry: embedded,
  JournalHead: embedded,
  JournalConnection: embedded,
  Change: embedded,
  CountyLoaded: embedded,
  UnitConnection: embedded,
  IncidentConnection: embedded,
  TeamConnection: embedded,
  EquipmentConnection: embedded,
  PrepositionSiteConnection: embedded,
  DepotConnection: embedded,
  StockItemConnection: embedded,
  DispatchConnection: embedded,
  ShelterConnection: embedded,
  SettlementConnection: embedded,
  ExpertConnection: embedded,
  WarningConnection: embedded,
  AccountConnection: embedded,
  ApiKeyConnection: embedded,
  AccountInvitation: embedded,
  NewApiKey: embedded,
  Permission: embedded,
  RolePermission: embedded,
  PersonalField: embedded,
  PrepositionCoverage: embedded,
  PrepositionSeason: embedded,
  KindCoverage: embedded,
  CoverageFigures: embedded,
  TownshipCoverage: embedded,
  // It has an id, and is another thing in each what-if.
  CoveragePoint: embedded,
  MachineCoverage: embedded,
  PrepositionResult: embedded,
  ProposedPlace: embedded,
  ProposalProgress: embedded,
  PlannedPlace: embedded,
  PlannedMove: embedded,
  TransferStep: embedded,
  PrepositionPlanConnection: embedded,
};

const touched = (entity: string, incidentId: string | null): Change => ({
  ...reset(''),
  entity,
  incident: incidentId === null ? null : { __typename: 'Incident', id: incidentId },
});

/** What an own act makes stale; the feed tells everybody else the same a moment later. */
const after =
  (entity: string) =>
  (result: Record<string, unknown>, _args: unknown, cache: Parameters<typeof invalidate>[0]): void => {
    const record = Object.values(result)[0];
    const incident = typeof record === 'object' && record !== null && 'incident' in record ? record.incident : record;
    const id = typeof incident === 'object' && incident !== null && 'id' in incident ? incident.id : null;
    invalidate(cache, invalidationOf([touched(entity, typeof id === 'string' ? id : null)]));
  };

const mutations: Readonly<Record<string, string>> = {
  loadIncidentsCounty: RESET,
  reportIncident: 'Incident',
  verifyIncident: 'Incident',
  updateCasualties: 'Incident',
  activateResponse: 'Incident',
  changeResponseLevel: 'Incident',
  suspendResponse: 'Incident',
  resumeResponse: 'Incident',
  reportSuspension: 'Suspension',
  confirmEndCondition: 'EndCondition',
  withdrawEndCondition: 'EndCondition',
  endResponse: 'Incident',
  beginRecovery: 'Incident',
  archiveIncident: 'Incident',
  reopenIncident: 'Incident',
  adjustSeverity: 'Incident',
  nameLeadUnit: 'Incident',
  mergeIncidents: 'Incident',
  handOverCommand: 'Incident',
  draftEvaluation: 'Evaluation',
  updateEvaluation: 'Evaluation',
  submitEvaluation: 'Evaluation',
  draftReport: 'Report',
  updateReport: 'Report',
  sendReport: 'Report',
  discardReport: 'Report',
  addTask: 'Task',
  assignSeat: 'Seat',
  establishCommandPost: 'CommandPost',
  draftRelease: 'InformationRelease',
  updateRelease: 'InformationRelease',
  approveRelease: 'InformationRelease',
  rejectRelease: 'InformationRelease',
  publishRelease: 'InformationRelease',
  withdrawRelease: 'InformationRelease',
  requestSupport: 'SupportRequest',
  requestConsultation: 'Consultation',
  answerConsultation: 'Consultation',
  closeConsultation: 'Consultation',
  advanceSupport: 'SupportRequest',
  addAttachment: 'Attachment',
  retireAttachment: 'Attachment',
  drawMarking: 'MapMarking',
  correctMarking: 'MapMarking',
  endMarking: 'MapMarking',
  requestDispatch: 'Dispatch',
  approveDispatch: 'Dispatch',
  advanceDispatch: 'Dispatch',
  raiseNeed: 'ResourceNeed',
  closeNeed: 'ResourceNeed',
  decideRequisition: 'Requisition',
  advanceRequisition: 'Requisition',
  recordCost: 'CostRecord',
  cancelCost: 'CostRecord',
  issueWarning: 'Warning',
  adjustWarning: 'Warning',
  liftWarning: 'Warning',
  proposePreposition: 'PrepositionProposal',
  cancelPrepositionProposal: 'PrepositionProposal',
  savePrepositionPlan: 'PrepositionPlan',
  updatePrepositionPlan: 'PrepositionPlan',
  orderPrepositionPlan: 'PrepositionPlan',
  advanceTransfer: 'EquipmentTransfer',
};

const updates: UpdatesConfig = {
  Mutation: Object.fromEntries(Object.entries(mutations).map(([name, entity]) => [name, after(entity)])),
  Subscription: {
    changeBatch: (result, _args, cache) => invalidate(cache, invalidationOf(result['changeBatch'] as Change[])),
  },
};

export function createGraphClient(): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetch: fetchOrTake,
    fetchOptions: () => ({ headers: { 'accept-language': preferences().language } }),
    exchanges: [
      cacheExchange({ keys, updates }),
      personalRefusals,
      noticeSignedOut,
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe: (sink) => ({
            unsubscribe: forwardChanges((changes) =>
              sink.next({ data: { __typename: 'Subscription', changeBatch: changes } }),
            ),
          }),
        }),
      }),
      byHash,
      fetchExchange,
    ],
  });
}
