import { PositionInput } from '@outpost/shared/geo/position';
import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, RequiredList } from '@outpost/shared/validation';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

export const MAX_REPORTS = 500;

@InputType({ description: '队伍、设备填其一 / one of team and machine' })
export class PositionReportInput {
  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => ID, { nullable: true })
  equipmentId?: string | null;

  @Field(() => PositionInput)
  position: PositionInput;

  @Field(() => DateTime)
  at: Date;
}

@InputType()
export class ReportPositionsInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => [PositionReportInput])
  @RequiredList()
  @ArrayMinSize(1, { message: '不能为空\u0000must not be empty' })
  @ArrayMaxSize(MAX_REPORTS, { message: `每次至多 ${MAX_REPORTS} 条\u0000at most ${MAX_REPORTS} in one call` })
  reports: PositionReportInput[];
}

@ObjectType()
export class PositionsReported {
  @Field(() => Int, { description: '采用的条数，旧于现有位置的不计 / those newer than what was known' })
  accepted: number;
}
