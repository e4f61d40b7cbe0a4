import type { ServiceContext } from '@outpost/shared/context';
import { findChildren } from '@outpost/shared/lookup';
import { profileOf } from '@outpost/shared/profile';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { CasualtyUpdate } from './casualty-update.entity.ts';
import { PlanCondition } from './plan-condition.ts';
import { lastRegradeDay } from './regrade.ts';
import { SeverityGrading } from './severity-grading.entity.ts';
import { regradeWindowDays } from './window.ts';

@ObjectType({ description: '预案 1.3 的一种适用情形 / a condition under which the plan applies' })
export class PlanConditionInfo {
  @Field(() => PlanCondition)
  condition: PlanCondition;

  @Field(() => String)
  clause: string;

  @Field(() => String, { description: '预案原文 / the words of the plan' })
  text: string;
}

@Resolver(() => Incident)
export class IncidentGradingResolver {
  @Query(() => [PlanConditionInfo], { description: '预案的适用情形（预案 1.3）' })
  planConditions(@Ctx() ctx: ServiceContext): PlanConditionInfo[] {
    return planOf(ctx).conditions;
  }

  @FieldResolver(() => [SeverityGrading], { description: '定级记录，先后为序 / oldest first' })
  gradings(@Ctx() ctx: ServiceContext, @Root() incident: Incident): Promise<SeverityGrading[]> {
    return findChildren(ctx, SeverityGrading, 'incidentId', incident.id, { at: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [CasualtyUpdate], { description: '伤亡和损失的历次更新，先后为序 / oldest first' })
  casualtyUpdates(@Ctx() ctx: ServiceContext, @Root() incident: Incident): Promise<CasualtyUpdate[]> {
    return findChildren(ctx, CasualtyUpdate, 'incidentId', incident.id, { at: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => String, {
    description:
      '伤亡变化仍重新定级的最后一日（国务院令第493号第十三条） / the last day on which an update grades anew',
  })
  lastRegradeDay(@Ctx() ctx: ServiceContext, @Root() { occurredAt, category, county }: Incident): string {
    const { timeZone } = profileOf(ctx.runtime.profiles, county);
    return lastRegradeDay(occurredAt, regradeWindowDays(planOf(ctx).categories, category), timeZone);
  }
}
