import { consumeIncidents, consumeUnits } from '@outpost/shared/known/consume';
import { findById } from '@outpost/shared/lookup';
import type { ServiceDefinition } from '@outpost/shared/service';
import { CostResolver, IncidentCostResolver } from './costs/cost.resolver.ts';
import { CostRecord } from './costs/cost-record.entity.ts';
import { CountyResolver } from './county/county.resolver.ts';
import { loadResourcesCounty } from './county/load-county.ts';
import { Depot } from './depots/depot.entity.ts';
import { DepotResolver } from './depots/depot.resolver.ts';
import {
  EquipmentDispatchResolver,
  IncidentDispatchResolver,
  TeamDispatchResolver,
} from './dispatches/active-dispatch.resolver.ts';
import { Dispatch } from './dispatches/dispatch.entity.ts';
import { DispatchMutations } from './dispatches/dispatch.mutations.ts';
import { DispatchResolver } from './dispatches/dispatch.resolver.ts';
import { releaseAtEnd } from './dispatches/release-at-end.ts';
import { Equipment } from './equipment/equipment.entity.ts';
import { EquipmentMutations } from './equipment/equipment.mutations.ts';
import { EquipmentResolver } from './equipment/equipment.resolver.ts';
import { ImportResolver } from './imports/import.resolver.ts';
import { ResourceImport } from './imports/resource-import.entity.ts';
import { IncidentMedicalResolver } from './medical/incident-medical.resolver.ts';
import { MedicalResolver } from './medical/medical.resolver.ts';
import { MedicalFacility } from './medical/medical-facility.entity.ts';
import { IncidentNearbyResolver, NearbyResolver, NearestResolver } from './nearby/nearby.resolver.ts';
import { IncidentNeedResolver, NeedResolver } from './needs/need.resolver.ts';
import { ResourceNeed } from './needs/resource-need.entity.ts';
import { PositionResolver } from './positions/position.resolver.ts';
import { PositionBatch } from './positions/position-batch.entity.ts';
import { TrackResolver } from './positions/track.resolver.ts';
import { CoverageResolver, KindCoverageResolver } from './preposition/cover/coverage.resolver.ts';
import { DemandPoint } from './preposition/demand/demand-point.entity.ts';
import { DemandPointResolver } from './preposition/demand/demand-point.resolver.ts';
import { consumeSettlements } from './preposition/demand/known-settlements.ts';
import { PrepositionPlan } from './preposition/plans/plan.entity.ts';
import { PlanResolver } from './preposition/plans/plan.resolver.ts';
import { PrepositionProposal } from './preposition/propose/proposal.entity.ts';
import { ProposalResolver } from './preposition/propose/proposal.resolver.ts';
import { PrepositionResultResolver, ProposedPlaceResolver } from './preposition/propose/result.resolver.ts';
import { failAbandoned } from './preposition/propose/run-proposal.ts';
import { closeRuns } from './preposition/propose/runs.ts';
import { EquipmentTransferResolver } from './preposition/transfers/open-transfer.resolver.ts';
import { EquipmentTransfer } from './preposition/transfers/transfer.entity.ts';
import { TransferResolver } from './preposition/transfers/transfer.resolver.ts';
import { ForceAtResolver, IncidentReplayResolver } from './replay/replay.resolver.ts';
import { Requisition } from './requisitions/requisition.entity.ts';
import {
  CostRequisitionResolver,
  IncidentRequisitionResolver,
  RequisitionResolver,
} from './requisitions/requisition.resolver.ts';
import { PrepositionSite } from './sites/preposition-site.entity.ts';
import { PrepositionSiteResolver } from './sites/preposition-site.resolver.ts';
import { PrepositionSiteMutations } from './sites/site.mutations.ts';
import { followWarnings } from './standby/follow-warnings.ts';
import { standDownAtEnd } from './standby/stand-down.ts';
import { StandbyMutations } from './standby/standby.mutations.ts';
import { StandbyResolver, TeamStandbyResolver, WarningStandbyResolver } from './standby/standby.resolver.ts';
import { StandbyOrder } from './standby/standby-order.entity.ts';
import { StockResolver } from './stock/stock.resolver.ts';
import { StockItem } from './stock/stock-item.entity.ts';
import { StockMovement } from './stock/stock-movement.entity.ts';
import { StockMovementResolver } from './stock/stock-movement.resolver.ts';
import { Team } from './teams/team.entity.ts';
import { TeamMutations } from './teams/team.mutations.ts';
import { TeamResolver } from './teams/team.resolver.ts';

/** 力量和物资: teams, machines, preposition sites, depots with their stock, and how they are sent to an incident. */
export const resources: ServiceDefinition = {
  name: 'resources',
  resolvers: [
    CountyResolver,
    TeamResolver,
    TeamMutations,
    EquipmentResolver,
    EquipmentMutations,
    PrepositionSiteResolver,
    PrepositionSiteMutations,
    DemandPointResolver,
    CoverageResolver,
    KindCoverageResolver,
    ProposalResolver,
    PrepositionResultResolver,
    ProposedPlaceResolver,
    PlanResolver,
    TransferResolver,
    EquipmentTransferResolver,
    DepotResolver,
    StockResolver,
    StockMovementResolver,
    DispatchResolver,
    DispatchMutations,
    TeamDispatchResolver,
    EquipmentDispatchResolver,
    IncidentDispatchResolver,
    NearestResolver,
    IncidentNearbyResolver,
    NearbyResolver,
    PositionResolver,
    TrackResolver,
    IncidentReplayResolver,
    ForceAtResolver,
    ImportResolver,
    MedicalResolver,
    IncidentMedicalResolver,
    NeedResolver,
    IncidentNeedResolver,
    RequisitionResolver,
    IncidentRequisitionResolver,
    CostRequisitionResolver,
    CostResolver,
    IncidentCostResolver,
    StandbyResolver,
    StandbyMutations,
    TeamStandbyResolver,
    WarningStandbyResolver,
  ],
  references: {
    Team: ({ id }, ctx) => findById(ctx, Team, id),
    Equipment: ({ id }, ctx) => findById(ctx, Equipment, id),
    PrepositionSite: ({ id }, ctx) => findById(ctx, PrepositionSite, id),
    DemandPoint: ({ id }, ctx) => findById(ctx, DemandPoint, id),
    PrepositionProposal: ({ id }, ctx) => findById(ctx, PrepositionProposal, id),
    PrepositionPlan: ({ id }, ctx) => findById(ctx, PrepositionPlan, id),
    EquipmentTransfer: ({ id }, ctx) => findById(ctx, EquipmentTransfer, id),
    Depot: ({ id }, ctx) => findById(ctx, Depot, id),
    StockItem: ({ id }, ctx) => findById(ctx, StockItem, id),
    StockMovement: ({ id }, ctx) => findById(ctx, StockMovement, id),
    Dispatch: ({ id }, ctx) => findById(ctx, Dispatch, id),
    MedicalFacility: ({ id }, ctx) => findById(ctx, MedicalFacility, id),
    ResourceImport: ({ id }, ctx) => findById(ctx, ResourceImport, id),
    ResourceNeed: ({ id }, ctx) => findById(ctx, ResourceNeed, id),
    Requisition: ({ id }, ctx) => findById(ctx, Requisition, id),
    CostRecord: ({ id }, ctx) => findById(ctx, CostRecord, id),
    StandbyOrder: ({ id }, ctx) => findById(ctx, StandbyOrder, id),
    // The id is all there is to know of it here.
    Warning: (warning) => warning,
    // What the gateway gives of it, the position included, is all there is to know here.
    Incident: (incident) => incident,
  },
  entities: [
    Team,
    Equipment,
    PrepositionSite,
    DemandPoint,
    PrepositionProposal,
    PrepositionPlan,
    EquipmentTransfer,
    Depot,
    StockItem,
    StockMovement,
    Dispatch,
    PositionBatch,
    StandbyOrder,
    Requisition,
    CostRecord,
    ResourceNeed,
    ResourceImport,
    MedicalFacility,
  ],
  migrations: new URL('../migrations/', import.meta.url),
  consumers: [consumeIncidents, consumeUnits, consumeSettlements, followWarnings, releaseAtEnd],
  everyMinute: async (runtime) => {
    await standDownAtEnd(runtime);
    await failAbandoned(runtime);
  },
  closing: closeRuns,
  loadCounty: loadResourcesCounty,
};
