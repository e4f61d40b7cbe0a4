import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { AdjustSeverityInput, RecordPlanConditionsInput, UpdateCasualtiesInput } from './grading.inputs.ts';
import { adjustSeverity, updateCasualties } from './update-casualties.ts';

@Resolver(() => Incident)
export class GradingMutations {
  @Mutation(() => Incident, { description: '更新伤亡和损失；期限内随即重新定级（预案 1.5，国务院令第493号第十三条）' })
  async updateCasualties(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateCasualtiesInput) input: UpdateCasualtiesInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:update');
    return change(ctx, (tx) => updateCasualties(tx, input));
  }

  @Mutation(() => Incident, { description: '提高等级，或撤回提高；不得低于标准（预案 1.5）' })
  async adjustSeverity(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AdjustSeverityInput) input: AdjustSeverityInput,
  ): Promise<Incident> {
    authorise(ctx, 'severity:adjust');
    return change(ctx, (tx) => adjustSeverity(tx, input));
  }

  @Mutation(() => Incident, { description: '记录适用预案的情形（预案 1.3）' })
  async recordPlanConditions(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RecordPlanConditionsInput) input: RecordPlanConditionsInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:update');
    const { id, expectedVersion } = input;
    const planConditions = [...new Set(input.planConditions)];
    return change(ctx, (tx) =>
      tx.update(
        Incident,
        id,
        expectedVersion,
        (current) => {
          requireChangeable(current.state, '1.3');
          return { planConditions };
        },
        { operation: 'PLAN_CONDITIONS_RECORDED', incidentId: id },
      ),
    );
  }
}
