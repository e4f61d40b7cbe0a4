import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Incident } from './incident.entity.ts';
import { ReportIncidentInput, VerifyIncidentInput } from './incident.inputs.ts';
import { IncidentState, requireStep } from './incident-states.ts';
import { reportIncident } from './report-incident.ts';

@Resolver(() => Incident)
export class IncidentMutations {
  @Mutation(() => Incident, { description: '接报（预案 4.1）' })
  reportIncident(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ReportIncidentInput) input: ReportIncidentInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:report');
    return reportIncident(ctx, input);
  }

  @Mutation(() => Incident, { description: '核实，或认定为误报' })
  verifyIncident(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => VerifyIncidentInput) { id, expectedVersion, genuine }: VerifyIncidentInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:update');
    const state = genuine ? IncidentState.VERIFIED : IncidentState.FALSE_ALARM;
    return change(ctx, (tx) =>
      tx.update(
        Incident,
        id,
        expectedVersion,
        (current) => {
          requireStep(current.state, state, '4.1');
          return { state };
        },
        { operation: state, incidentId: id },
      ),
    );
  }
}
