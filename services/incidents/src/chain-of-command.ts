import { findById } from '@outpost/shared/lookup';
import { follows, type ServiceDefinition } from '@outpost/shared/service';
import { Archive } from './archive/archive.entity.ts';
import { ArchiveMutations, ArchiveResolver } from './archive/archive.mutations.ts';
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
import {
  DuplicateResolver,
  IncidentDuplicateResolver,
  IncidentMergeResolver,
} from './duplicates/duplicate.resolver.ts';
import { IncidentMerge } from './duplicates/incident-merge.entity.ts';
import { Evaluation } from './evaluation/evaluation.entity.ts';
import { EvaluationMutations } from './evaluation/evaluation.mutations.ts';
import { CasualtyUpdate } from './grading/casualty-update.entity.ts';
import { GradingMutations } from './grading/grading.mutations.ts';
import { GradingResolver } from './grading/grading.resolver.ts';
import { IncidentGradingResolver } from './grading/incident-grading.resolver.ts';
import { SeverityGrading } from './grading/severity-grading.entity.ts';
import { Incident } from './incidents/incident.entity.ts';
import { LeadUnitMutations, LeadUnitNamingResolver } from './lead-unit/lead-unit.mutations.ts';
import { LeadUnitResolver } from './lead-unit/lead-unit.resolver.ts';
import { LeadUnitNaming } from './lead-unit/lead-unit-naming.entity.ts';
import { Reclassification } from './lead-unit/reclassification.entity.ts';
import { Recovery } from './recovery/recovery.entity.ts';
import { RecoveryMutations, RecoveryResolver } from './recovery/recovery.mutations.ts';
import { Reopening } from './recovery/reopening.entity.ts';
import { ResponseMutations } from './response/response.mutations.ts';
import { IncidentResponseResolver, ResponseActivationResolver } from './response/response.resolver.ts';
import { ResponseActivation } from './response/response-activation.entity.ts';
import { Suspension } from './suspension/suspension.entity.ts';
import { SuspensionMutations } from './suspension/suspension.mutations.ts';
import { EndCondition } from './termination/end-condition.entity.ts';
import { followEndConditions } from './termination/end-response.ts';
import { Termination } from './termination/termination.entity.ts';
import { TerminationMutations } from './termination/termination.mutations.ts';
import {
  EndConditionsResolver,
  IncidentTerminationResolver,
  TerminationResolver,
} from './termination/termination.resolver.ts';

/** The plan's chain of command (1.3, 1.5, 2.1, 2.2, 4.2, 4.5, 4.8, 5.1-5.5): its part of the service. */
export const chainOfCommand = {
  resolvers: [
    GradingResolver,
    GradingMutations,
    IncidentGradingResolver,
    LeadUnitResolver,
    LeadUnitMutations,
    LeadUnitNamingResolver,
    DuplicateResolver,
    IncidentDuplicateResolver,
    IncidentMergeResolver,
    SuspensionMutations,
    TerminationMutations,
    EndConditionsResolver,
    IncidentTerminationResolver,
    TerminationResolver,
    EvaluationMutations,
    ArchiveMutations,
    ArchiveResolver,
    RecoveryMutations,
    RecoveryResolver,
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
  ],
  references: {
    CommandPost: ({ id }, ctx) => findById(ctx, CommandPost, id),
    Seat: ({ id }, ctx) => findById(ctx, Seat, id),
  },
  entities: [
    SeverityGrading,
    CasualtyUpdate,
    LeadUnitNaming,
    Reclassification,
    ResponseActivation,
    IncidentMerge,
    Suspension,
    EndCondition,
    Termination,
    Recovery,
    Reopening,
    Evaluation,
    Archive,
    CommandPost,
    Seat,
    Leader,
    Handover,
  ],
  consequences: [follows(Incident, followCommand), follows(Incident, followEndConditions)],
} satisfies Pick<ServiceDefinition, 'references' | 'entities' | 'consequences'> & { resolvers: object[] };
