import { ListFilterInput } from '@outpost/shared/list-filter';
import { IdempotencyKey, RequiredText } from '@outpost/shared/validation';
import { IsUUID, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Role } from '../roles.ts';

const ID_MESSAGE = { message: '应为编号\u0000must be an id' };

@InputType()
export class AccountFilter extends ListFilterInput {
  @Field(() => [Role], { nullable: true })
  roles?: Role[];

  @Field(() => Boolean, {
    nullable: true,
    description: '只看停用或只看在用 / only suspended, or only those that are not',
  })
  suspended?: boolean;
}

/** What an account or a key is given: the claims of its requests. */
@InputType()
export abstract class HolderInput {
  @Field(() => String)
  @RequiredText(60)
  name: string;

  @Field(() => Role)
  role: Role;

  @Field(() => String, {
    nullable: true,
    description: '管辖范围，默认为管理员自己的 / defaults to the administrator’s own',
  })
  @MaxLength(6, { message: '至多 6 位\u0000at most 6 digits' })
  scope?: string;

  @Field(() => String, { nullable: true, description: '新记录所属的县，默认为管理员所在县' })
  county?: string;

  @Field(() => ID, { nullable: true })
  @IsUUID(undefined, ID_MESSAGE)
  unitId?: string;

  @Field(() => ID, { nullable: true })
  @IsUUID(undefined, ID_MESSAGE)
  teamId?: string;

  @Field(() => ID, { nullable: true })
  @IsUUID(undefined, ID_MESSAGE)
  expertId?: string;
}

@InputType()
export class CreateAccountInput extends HolderInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => String)
  @Matches(/^[^\s@]{1,64}@[^\s@]{1,190}$/, { message: '应为邮箱地址\u0000must be an e-mail address' })
  email: string;
}

@InputType()
export class UpdateAccountInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(60)
  name?: string;

  @Field(() => Role, { nullable: true })
  role?: Role;

  @Field(() => String, { nullable: true })
  @MaxLength(6, { message: '至多 6 位\u0000at most 6 digits' })
  scope?: string;

  @Field(() => String, { nullable: true })
  county?: string;

  @Field(() => ID, { nullable: true })
  @IsUUID(undefined, ID_MESSAGE)
  unitId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsUUID(undefined, ID_MESSAGE)
  teamId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsUUID(undefined, ID_MESSAGE)
  expertId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '停用或恢复 / whether it may come in' })
  suspended?: boolean;
}

@InputType()
export class AccountInput {
  @Field(() => ID)
  id: string;
}
