import { Position } from '@outpost/shared/geo/position';
import { Field, Float, ObjectType } from 'type-graphql';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { TravelBasis } from '../../travel/travel-basis.ts';
import { CoverageFigures } from '../cover/coverage.types.ts';
import type { AnsweredPlace } from './answer.ts';
import { PrepositionObjective } from './objective.ts';

@ObjectType({ description: '一个拟用的位置 / a place where a machine is to wait' })
export class ProposedPlace {
  @Field(() => Position)
  position: Position;

  @Field(() => Position, { nullable: true, description: '移动的设备现在的位置 / where a machine that moves is now' })
  from: Position | null;

  @Field(() => Float, { nullable: true, description: '移动途中（分钟，估算） / on the road' })
  roadMinutes: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '收益：若不移（不增配）将失去的权重或分钟 / weight or minutes that would be lost without it',
  })
  gain: number | null;

  given: AnsweredPlace;
}

@ObjectType({ description: '测算结果；时间为估算 / what is proposed; times are estimates' })
export class PrepositionResult {
  @Field(() => EquipmentKind)
  kind: EquipmentKind;

  @Field(() => PrepositionObjective)
  objective: PrepositionObjective;

  @Field(() => TravelBasis)
  basis: TravelBasis;

  @Field(() => Float, { description: '目标值：权重或分钟 / weight, or minutes' })
  value: number;

  @Field(() => Float, { nullable: true, description: '维持现状的目标值 / as machines stand now' })
  valueNow: number | null;

  @Field(() => Float, { description: '移动次数相同或更少时的上（下）限 / no placing with as few moves is better' })
  bound: number;

  @Field(() => Float, { description: '与最优的差距不超过（份额）；0 为已证明最优 / 0 is proved to be the best' })
  gap: number;

  @Field(() => Float)
  seconds: number;

  @Field(() => CoverageFigures)
  now: CoverageFigures;

  @Field(() => CoverageFigures)
  proposed: CoverageFigures;

  places: AnsweredPlace[];
  spareIds: string[];
}

@ObjectType({ description: '测算进度 / how far it is' })
export class ProposalProgress {
  @Field(() => Float)
  seconds: number;

  @Field(() => Float, { nullable: true, description: '目前最好（已计移动代价） / the best so far, moves charged' })
  value: number | null;

  @Field(() => Float, { nullable: true })
  bound: number | null;
}
