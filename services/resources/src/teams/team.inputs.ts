import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText, RequiredList, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ResourceStatus } from '../resource-status.ts';
import { Skill, TeamKind } from './team.entity.ts';

/** No team of a county is larger; a greater number is a slip. */
const MAX_STRENGTH = 10_000;

@InputType()
export class TeamFilter extends ListFilterInput {
  @Field(() => [TeamKind], { nullable: true })
  kinds?: TeamKind[];

  @Field(() => [Skill], { nullable: true, description: '具备其中任一专长 / any of these' })
  skills?: Skill[];

  @Field(() => [ResourceStatus], { nullable: true })
  statuses?: ResourceStatus[];
}

@InputType()
export class TeamInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => String)
  @RequiredText(200)
  nameEn: string;

  @Field(() => TeamKind)
  kind: TeamKind;

  @Field(() => ID, { nullable: true })
  unitId?: string;

  @Field(() => [Skill])
  @RequiredList()
  skills: Skill[];

  @Field(() => Int)
  @Between(1, MAX_STRENGTH)
  strength: number;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  dutyPhone?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  leader?: string;

  @Field(() => PositionInput, { description: '驻地' })
  base: PositionInput;

  @Field(() => ResourceStatus, { nullable: true, description: '默认 AVAILABLE' })
  status?: ResourceStatus;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(100, { message: '至多 100 项\u0000at most 100' })
  @MaxLength(200, { each: true, message: '每项不能超过 200 个字符\u0000each must have at most 200 characters' })
  equipmentCarried?: string[];
}

@InputType()
export class CreateTeamInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => TeamInput)
  @ValidateNested()
  team: TeamInput;
}

@InputType()
export class SetTeamStatusInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ResourceStatus, { description: 'AVAILABLE, STANDBY, OUT_OF_SERVICE' })
  status: ResourceStatus;
}

@InputType()
export class UpdateTeamInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(100)
  name?: string;

  @Field(() => String, { nullable: true })
  @RequiredText(200)
  nameEn?: string;

  @Field(() => Int, { nullable: true })
  @Between(1, MAX_STRENGTH)
  strength?: number;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  dutyPhone?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  leader?: string | null;

  @Field(() => ResourceStatus, { nullable: true })
  status?: ResourceStatus;

  @Field(() => [Skill], { nullable: true })
  @RequiredList()
  skills?: Skill[];

  @Field(() => Boolean, { nullable: true })
  retired?: boolean;
}
