import { connectionOf } from '@outpost/shared/connection';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Holder } from '../holder.ts';

/**
 * A person who may sign in. How the account proves itself (password, second factor, single sign-on) is kept apart
 * from it, so no copy of the record holds a secret.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '账号 / a person who may sign in' })
@Entity({ name: 'account' })
export class Account extends Holder {
  @Field(() => String)
  @Column({ type: 'text' })
  email: string;

  @Field(() => DateTime, { nullable: true, description: '停用时间 / since when it may not come in' })
  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Field(() => Boolean, { description: '已启用两步验证 / asks for a second factor' })
  @Column({ type: 'boolean' })
  twoFactorEnabled: boolean;

  @Field(() => Boolean, { description: '由单点登录按规则建立 / made by single sign-on, and following its rules' })
  @Column({ type: 'boolean' })
  provisioned: boolean;
}

export const AccountConnection = connectionOf(Account, 'Account');
