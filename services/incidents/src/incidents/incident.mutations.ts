import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { requirePast } from '@outpost/shared/validation';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { gradeSeverity } from '../grading/grade-severity.ts';
import { planOf } from '../plan.ts';
import { requireMayActivate } from '../response/activation-rule.ts';
import { ResponseActivation } from '../response/response-activation.entity.ts';
import { Incident } from './incident.entity.ts';
import { ActivateResponseInput, ReportIncidentInput, VerifyIncidentInput } from './incident.inputs.ts';
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

  @Mutation(() => Incident, { description: '启动应急响应（预案 4.2）' })
  activateResponse(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ActivateResponseInput) input: ActivateResponseInput,
  ): Promise<Incident> {
    authorise(ctx, 'response:activate');
    const consent = input.prefectureConsent ?? null;
    if (consent) requirePast(consent.at, ctx.now(), 'prefectureConsent.at');
    return change(ctx, async (tx) => {
      const incident = await tx.update(
        Incident,
        input.id,
        input.expectedVersion,
        (current) => {
          requireStep(current.state, IncidentState.RESPONDING, '4.2');
          const { level } = gradeSeverity(current, planOf(ctx).grading);
          requireMayActivate(input.level, level, input.authority, consent);
          return { state: IncidentState.RESPONDING, responseLevel: input.level };
        },
        { operation: 'RESPONSE_ACTIVATED', incidentId: input.id },
      );
      await tx.create(
        ResponseActivation,
        {
          incidentId: incident.id,
          level: input.level,
          authority: input.authority,
          prefectureConsent: consent,
          at: ctx.now(),
          actorName: ctx.claims.actor.name,
          demo: incident.demo,
        },
        { incidentId: incident.id },
      );
      return incident;
    });
  }
}
