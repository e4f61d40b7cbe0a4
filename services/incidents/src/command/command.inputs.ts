import { PositionInput } from '@outpost/shared/geo/position';
import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandAuthority, CommandPostKind, SeatRole, WorkGroup } from './command-terms.ts';

@InputType()
export class EstablishCommandPostInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => CommandPostKind)
  kind: CommandPostKind;

  @Field(() => WorkGroup, { nullable: true, description: '专项工作组须填 / for a work group' })
  workGroup?: WorkGroup | null;

  @Field(() => ID, { nullable: true, description: '乡镇机构所属乡镇，默认事发地乡镇 / of a township headquarters' })
  unitId?: string | null;

  @Field(() => PositionInput, { nullable: true })
  position?: PositionInput | null;
}

@InputType()
export class StandDownCommandPostInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@InputType()
export class AddSeatInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  postId: string;

  @Field(() => SeatRole)
  role: SeatRole;

  @Field(() => String)
  @RequiredText(60)
  title: string;

  @Field(() => String)
  @RequiredText(100)
  titleEn: string;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  person?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  phone?: string | null;
}

@InputType()
export class AssignSeatInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(60)
  person: string;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  phone?: string | null;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => DateTime, { nullable: true, description: '到任时间，默认现在 / now unless given' })
  since?: Date | null;

  @Field(() => String, { nullable: true, description: '接替他人时须填 / needed when it is a hand-over' })
  @OptionalText(500)
  reason?: string | null;
}

@InputType()
export class RetireSeatInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@InputType()
export class HandOverCommandInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => CommandAuthority)
  to: CommandAuthority;

  @Field(() => ID, { nullable: true, description: '接收单位 / the unit that takes over' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '移交人 / who hands over' })
  @OptionalText(60)
  from?: string | null;

  @Field(() => String, { description: '接收人 / who takes over' })
  @RequiredText(60)
  receivedBy: string;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
