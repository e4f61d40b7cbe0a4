import type { ServiceContext } from '@outpost/shared/context';
import { findById, findChildren } from '@outpost/shared/lookup';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Seat } from '../command/seat.entity.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { EndCondition } from './end-condition.entity.ts';
import { EndConditionKind } from './end-conditions.ts';
import { ConfirmedCondition, Termination } from './termination.entity.ts';

@ObjectType({ description: '预案 4.8 的一项终止条件 / a condition of the end' })
export class EndConditionInfo {
  @Field(() => EndConditionKind)
  condition: EndConditionKind;

  @Field(() => String, { description: '预案原文 / the words of the plan' })
  text: string;

  @Field(() => String)
  textEn: string;
}

@Resolver()
export class EndConditionsResolver {
  @Query(() => [EndConditionInfo], { description: '响应终止的条件（预案 4.8）' })
  endConditions(@Ctx() ctx: ServiceContext): EndConditionInfo[] {
    return planOf(ctx).endConditions.conditions;
  }
}

@Resolver(() => Incident)
export class IncidentTerminationResolver {
  @FieldResolver(() => [EndCondition], { description: '终止条件的确认，含撤回的，先后为序 / also those withdrawn' })
  endConditions(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<EndCondition[]> {
    return findChildren(ctx, EndCondition, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => Termination, { nullable: true, description: '响应终止（预案 4.8）' })
  async termination(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Termination | null> {
    const [termination] = await findChildren(ctx, Termination, 'incidentId', id, { at: 'ASC' });
    return termination ?? null;
  }
}

@Resolver(() => Termination)
export class TerminationResolver {
  @FieldResolver(() => [ConfirmedCondition])
  conditions(@Root() { conditions }: Termination): ConfirmedCondition[] {
    return conditions.map((one) => ({ ...one, at: new Date(one.at) }));
  }

  @FieldResolver(() => Seat, { nullable: true })
  approvedBySeat(@Ctx() ctx: ServiceContext, @Root() { approvedBySeatId }: Termination): Promise<Seat | null> {
    return findById(ctx, Seat, approvedBySeatId);
  }
}
