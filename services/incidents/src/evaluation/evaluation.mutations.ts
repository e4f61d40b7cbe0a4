import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { beginEvaluation, submitEvaluation, updateEvaluation } from './evaluate.ts';
import { Evaluation } from './evaluation.entity.ts';
import { DraftEvaluationInput, SubmitEvaluationInput, UpdateEvaluationInput } from './evaluation.inputs.ts';

@Resolver(() => Incident)
export class EvaluationMutations {
  @Mutation(() => Evaluation, { description: '由记录起草总结评估（预案 5.4）' })
  async draftEvaluation(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => DraftEvaluationInput) input: DraftEvaluationInput,
  ): Promise<Evaluation> {
    authorise(ctx, 'evaluation:write');
    return createOnce(ctx, Evaluation, 'draftEvaluation', input, (tx) => beginEvaluation(tx, input));
  }

  @Mutation(() => Evaluation, { description: '修改总结评估' })
  async updateEvaluation(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateEvaluationInput) input: UpdateEvaluationInput,
  ): Promise<Evaluation> {
    authorise(ctx, 'evaluation:write');
    return change(ctx, (tx) => updateEvaluation(tx, input));
  }

  @Mutation(() => Evaluation, { description: '上报总结评估，此后不可修改（预案 5.4）' })
  async submitEvaluation(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => SubmitEvaluationInput) input: SubmitEvaluationInput,
  ): Promise<Evaluation> {
    authorise(ctx, 'evaluation:write');
    return change(ctx, (tx) => submitEvaluation(tx, input));
  }

  @FieldResolver(() => Evaluation, { nullable: true, description: '总结评估（预案 5.4）' })
  async evaluation(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Evaluation | null> {
    const [evaluation] = await findChildren(ctx, Evaluation, 'incidentId', id, { at: 'ASC' });
    return evaluation ?? null;
  }
}
