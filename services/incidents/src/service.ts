import { findById } from '@outpost/shared/lookup';
import { follows, type ServiceDefinition } from '@outpost/shared/service';
import { chainOfCommand } from './chain-of-command.ts';
import { CountyResolver } from './county/county.resolver.ts';
import { loadIncidentsCounty } from './county/load-county.ts';
import { Incident } from './incidents/incident.entity.ts';
import { IncidentMutations } from './incidents/incident.mutations.ts';
import { IncidentResolver } from './incidents/incident.resolver.ts';
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
    ...chainOfCommand.resolvers,
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
    ...chainOfCommand.references,
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
    ...chainOfCommand.entities,
    MapLayer,
    Report,
    ReportDelivery,
    Checklist,
    Task,
    MapMarking,
    SupportRequest,
    InformationRelease,
  ],
  consequences: [follows(Incident, followReports), ...chainOfCommand.consequences, follows(Incident, followChecklists)],
  migrations: new URL('../migrations/', import.meta.url),
  loadCounty: loadIncidentsCounty,
};
