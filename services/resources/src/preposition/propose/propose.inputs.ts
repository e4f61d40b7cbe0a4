import { Between, IdempotencyKey, RequiredText } from '@outpost/shared/validation';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { AtMost } from '../cover/coverage.inputs.ts';
import { DemandKind } from '../demand/demand-point.entity.ts';
import { MAX_MINUTES } from '../demand/demand-point.inputs.ts';
import { PrepositionObjective } from './objective.ts';
import { ProposalState } from './proposal-state.ts';

@InputType({ description: '在后台测算，进度可订阅，可取消 / works on in the background' })
export class ProposePrepositionInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => EquipmentKind)
  kind: EquipmentKind;

  @Field(() => PrepositionObjective, { defaultValue: PrepositionObjective.COVERAGE })
  objective: PrepositionObjective;

  @Field(() => Int, {
    nullable: true,
    description: '设备台数；不填为现有可用的台数，多于现有即含拟增配的 / as many as can be called now when absent',
  })
  @Between(1, 1000)
  count?: number | null;

  @Field(() => [ID], { nullable: true, description: '候选预置点；不填为全部 / all sites in use when absent' })
  @AtMost(1000)
  siteIds?: string[] | null;

  @Field(() => [ID], { defaultValue: [], description: '保持原位的设备 / machines that stay where they are' })
  @AtMost(1000)
  fixedMachines: string[];

  @Field(() => [ID], { defaultValue: [], description: '不计入的设备：已调出或停用 / dispatched or down: not counted' })
  @AtMost(1000)
  without: string[];

  @Field(() => String, { nullable: true, description: '季节代码；不填为全年' })
  @RequiredText(40)
  season?: string | null;

  @Field(() => Int, { nullable: true, description: '统一的到场目标（分钟） / one target for all points' })
  @Between(1, MAX_MINUTES)
  minutes?: number | null;

  @Field(() => [DemandKind], { nullable: true })
  pointKinds?: DemandKind[] | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '移动一台设备至少应有的收益：覆盖类为总权重的份额，时间类为分钟；不填取县域档案 / a share of all weight, or minutes; by the county profile when absent',
  })
  @Between(0, 10_000)
  leastGain?: number | null;

  @Field(() => Float, {
    defaultValue: 0.5,
    description: '双机覆盖中第一台所占权重 / BACKUP: what the first machine brings',
  })
  @Between(0.5, 1)
  firstShare: number;

  @Field(() => Float, { defaultValue: 60, description: '时限（秒） / it ends after this with what it has' })
  @Between(1, 600)
  seconds: number;
}

@InputType()
export class CancelPrepositionProposalInput {
  /** No version: it changes with each sign of progress, and there is one state alone to cancel from. */
  @Field(() => ID)
  id: string;
}

@InputType()
export class PrepositionProposalFilter {
  @Field(() => [ID], { nullable: true })
  @AtMost(1000)
  ids?: string[];

  @Field(() => [ProposalState], { nullable: true })
  states?: ProposalState[];
}
