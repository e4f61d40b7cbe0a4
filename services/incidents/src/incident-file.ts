import { findById } from '@outpost/shared/lookup';
import { follows, type ServiceDefinition } from '@outpost/shared/service';
import { Attachment } from './attachments/attachment.entity.ts';
import {
  AttachmentResolver,
  IncidentAttachmentResolver,
  TaskAttachmentResolver,
} from './attachments/attachment.resolver.ts';
import { Incident } from './incidents/incident.entity.ts';
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

/** What is kept of an incident beside its command (4.1, 4.3-4.7, 5.1-5.5, 6.5): its part of the service. */
export const incidentFile = {
  resolvers: [
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
    AttachmentResolver,
    IncidentAttachmentResolver,
    TaskAttachmentResolver,
  ],
  references: {
    Report: ({ id }, ctx) => findById(ctx, Report, id),
    Checklist: ({ id }, ctx) => findById(ctx, Checklist, id),
    Task: ({ id }, ctx) => findById(ctx, Task, id),
    MapMarking: ({ id }, ctx) => findById(ctx, MapMarking, id),
    SupportRequest: ({ id }, ctx) => findById(ctx, SupportRequest, id),
    InformationRelease: ({ id }, ctx) => findById(ctx, InformationRelease, id),
    Attachment: ({ id }, ctx) => findById(ctx, Attachment, id),
  },
  entities: [Report, ReportDelivery, Checklist, Task, MapMarking, SupportRequest, InformationRelease, Attachment],
  consequences: [follows(Incident, followReports), follows(Incident, followChecklists)],
} satisfies Partial<ServiceDefinition>;
