import { ListFilterInput } from '@outpost/shared/list-filter';
import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey } from '@outpost/shared/validation';
import { ArrayMaxSize, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { HolderInput } from '../accounts/account.inputs.ts';

const MOST = { message: '至多 500 项\u0000at most 500' };

@InputType()
export class ApiKeyFilter extends ListFilterInput {
  @Field(() => Boolean, { nullable: true, description: '含已吊销的 / with those that were revoked' })
  includeRevoked?: boolean;
}

@InputType()
export class CreateApiKeyInput extends HolderInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => [String], { description: '可读字段：Query.incidents、Incident.*、*' })
  @ArrayMaxSize(500, MOST)
  @Matches(/^(\*|[A-Z]\w*\.(\*|\w+))$/, {
    each: true,
    message: '应为 类型.字段、类型.* 或 *\u0000each must be Type.field, Type.* or *',
  })
  reads: string[];

  @Field(() => [String], { description: '可用的变更：Mutation.reportIncident、*' })
  @ArrayMaxSize(500, MOST)
  @Matches(/^(\*|Mutation\.(\*|\w+))$/, {
    each: true,
    message: '应为 Mutation.名称、Mutation.* 或 *\u0000each must be Mutation.name, Mutation.* or *',
  })
  writes: string[];

  @Field(() => Boolean, { defaultValue: false, description: '可发送任意查询 / may send documents of its own' })
  freeQueries: boolean;

  @Field(() => DateTime, { nullable: true, description: '到期；为空则不到期' })
  expiresAt?: Date;
}

@InputType()
export class RevokeApiKeyInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}
