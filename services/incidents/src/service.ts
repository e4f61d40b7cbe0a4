import { findById } from '@outpost/shared/lookup';
import { follows, type ServiceDefinition } from '@outpost/shared/service';
import { CommandMutations } from './command/command.mutations.ts';
import {
  CommandChartResolver,
  CommandPostResolver,
  HandoverResolver,
  IncidentCommandResolver,
  SeatResolver,
} from './command/command.resolver.ts';
import { CommandPost } from './command/command-post.entity.ts';
import { followCommand } from './command/follow-incident.ts';
import { Handover } from './command/handover.entity.ts';
import { Leader } from './command/leader.entity.ts';
import { LeaderResolver, UnitLeadersResolver } from './command/leader.resolver.ts';
import { Seat } from './command/seat.entity.ts';
import { CountyResolver } from './county/county.resolver.ts';
import { loadIncidentsCounty } from './county/load-county.ts';
import { CasualtyUpdate } from './grading/casualty-update.entity.ts';
import { GradingMutations } from './grading/grading.mutations.ts';
import { GradingResolver } from './grading/grading.resolver.ts';
import { IncidentGradingResolver } from './grading/incident-grading.resolver.ts';
import { SeverityGrading } from './grading/severity-grading.entity.ts';
import { Incident } from './incidents/incident.entity.ts';
import { IncidentMutations } from './incidents/incident.mutations.ts';
import { IncidentResolver } from './incidents/incident.resolver.ts';
import { LeadUnitMutations, LeadUnitNamingResolver } from './lead-unit/lead-unit.mutations.ts';
import { LeadUnitResolver } from './lead-unit/lead-unit.resolver.ts';
import { LeadUnitNaming } from './lead-unit/lead-unit-naming.entity.ts';
import { Reclassification } from './lead-unit/reclassification.entity.ts';
import { MapLayer } from './map-layers/map-layer.entity.ts';
import { MapLayerResolver } from './map-layers/map-layer.resolver.ts';
import { MapMarking } from './markings/map-marking.entity.ts';
import { IncidentMarkingResolver, MarkingResolver } from './markings/marking.resolver.ts';
import { InformationRelease } from './releases/information-release.entity.ts';
import { ReleaseMutations } from './releases/release.mutations.ts';
import { IncidentReleaseResolver, ReleaseResolver } from './releases/release.resolver.ts';
import { followReports } from './report-clock/follow-reports.ts';
import { Report } from './report-clock/report.entity.ts';
import { ReportMutations } from './report-clock/report.mutations.ts';
import { IncidentReportResolver, ReportDeliveryResolver, ReportResolver } from './report-clock/report.resolver.ts';
import { ReportClockResolver, ReportClockUnitResolver } from './report-clock/report-clock.resolver.ts';
import { ReportDelivery } from './report-clock/report-delivery.entity.ts';
import { SituationResolver } from './report-clock/situation.resolver.ts';
import { ResponseMutations } from './response/response.mutations.ts';
import { IncidentResponseResolver, ResponseActivationResolver } from './response/response.resolver.ts';
import { ResponseActivation } from './response/response-activation.entity.ts';
import { IncidentSupportResolver, SupportResolver } from './support/support.resolver.ts';
import { SupportRequest } from './support/support-request.entity.ts';
import { Checklist } from './tasks/checklist.entity.ts';
import { followChecklists } from './tasks/follow-checklists.ts';
import { Task } from './tasks/task.entity.ts';
import { TaskMutations } from './tasks/task.mutations.ts';
import { ChecklistResolver, IncidentTaskResolver, TaskResolver } from './tasks/task.resolver.ts';
import { TimelineResolver } from './timeline/timeline.resolver.ts';
import { Unit } from './units/unit.entity.ts';
import { UnitResolver } from './units/unit.resolver.ts';

/** 事故: the directory of units, incidents from the first call on, and the county's map. */
export const incidents: ServiceDefinition = {
  name: 'incidents',
  resolvers: [
    CountyResolver,
    UnitResolver,
    IncidentResolver,
    IncidentMutations,
    GradingResolver,
    GradingMutations,
    IncidentGradingResolver,
    LeadUnitResolver,
    LeadUnitMutations,
    LeadUnitNamingResolver,
    CommandMutations,
    IncidentCommandResolver,
    CommandChartResolver,
    CommandPostResolver,
    SeatResolver,
    HandoverResolver,
    LeaderResolver,
    UnitLeadersResolver,
    ResponseMutations,
    IncidentResponseResolver,
    ResponseActivationResolver,
    TimelineResolver,
    MapLayerResolver,
    SituationResolver,
    ReportResolver,
    ReportMutations,
    ReportDeliveryResolver,
    IncidentReportResolver,
    ReportClockResolver,
    ReportClockUnitResolver,
    TaskResolver,
    TaskMutations,
    ChecklistResolver,
    IncidentTaskResolver,
    MarkingResolver,
    IncidentMarkingResolver,
    SupportResolver,
    IncidentSupportResolver,
    ReleaseResolver,
    ReleaseMutations,
    IncidentReleaseResolver,
  ],
  references: {
    Incident: ({ id }, ctx) => findById(ctx, Incident, id),
    Unit: ({ id }, ctx) => findById(ctx, Unit, id),
    CommandPost: ({ id }, ctx) => findById(ctx, CommandPost, id),
    Seat: ({ id }, ctx) => findById(ctx, Seat, id),
    Report: ({ id }, ctx) => findById(ctx, Report, id),
    Checklist: ({ id }, ctx) => findById(ctx, Checklist, id),
    Task: ({ id }, ctx) => findById(ctx, Task, id),
    MapMarking: ({ id }, ctx) => findById(ctx, MapMarking, id),
    SupportRequest: ({ id }, ctx) => findById(ctx, SupportRequest, id),
    InformationRelease: ({ id }, ctx) => findById(ctx, InformationRelease, id),
  },
  entities: [
    Unit,
    Incident,
    SeverityGrading,
    CasualtyUpdate,
    LeadUnitNaming,
    Reclassification,
    ResponseActivation,
    CommandPost,
    Seat,
    Leader,
    Handover,
    MapLayer,
    Report,
    ReportDelivery,
    Checklist,
    Task,
    MapMarking,
    SupportRequest,
    InformationRelease,
  ],
  consequences: [
    follows(Incident, followReports),
    follows(Incident, followCommand),
    follows(Incident, followChecklists),
  ],
  migrations: new URL('../migrations/', import.meta.url),
  loadCounty: loadIncidentsCounty,
};
