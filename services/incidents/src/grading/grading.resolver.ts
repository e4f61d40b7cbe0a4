import type { ServiceContext } from '@outpost/shared/context';
import { Between } from '@outpost/shared/validation';
import { Arg, Ctx, Field, Float, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { planOf } from '../plan.ts';
import { gradeSeverity } from './grade-severity.ts';
import { HandlingAuthority, handlingAuthority, ResponseLevel, Severity } from './severity.ts';

@InputType()
export class GradeSeverityInput {
  @Field(() => Int)
  @Between(0, 1_000_000)
  deaths: number;

  @Field(() => Int, { description: '重伤（含急性中毒）' })
  @Between(0, 1_000_000)
  seriouslyInjured: number;

  @Field(() => Float)
  @Between(0, 1e12)
  directLossYuan: number;
}

@ObjectType()
export class SeverityGrade {
  @Field(() => Severity)
  severity: Severity;

  @Field(() => ResponseLevel)
  level: ResponseLevel;

  @Field(() => HandlingAuthority)
  handlingAuthority: HandlingAuthority;

  @Field(() => String, { description: '依据 / the law' })
  source: string;
}

@Resolver()
export class GradingResolver {
  @Query(() => SeverityGrade, { description: '按伤亡和损失定级（预案 1.5，国务院令第493号第三条）' })
  gradeSeverity(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => GradeSeverityInput) input: GradeSeverityInput,
  ): SeverityGrade {
    const { grading } = planOf(ctx);
    const { severity, level } = gradeSeverity(input, grading);
    return { severity, level, handlingAuthority: handlingAuthority(severity), source: grading.source };
  }
}
