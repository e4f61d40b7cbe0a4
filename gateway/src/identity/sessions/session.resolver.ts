import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { authorise } from '@outpost/shared/permissions';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts/account.entity.ts';
import { AccountInput } from '../accounts/account.inputs.ts';
import { noteAct } from '../acts.ts';
import { requireWithin } from '../holder-rule.ts';
import { endSession, endSessions, sessionsOf } from './session.queries.ts';

@ObjectType({ description: '登录会话 / where an account is signed in' })
export class AccountSession {
  @Field(() => ID)
  id: string;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: '来源地址' })
  address: string | null;

  @Field(() => String, { nullable: true, description: '浏览器' })
  agent: string | null;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  accountId: string;
}

@Resolver(() => Account)
export class SessionResolver {
  @FieldResolver(() => [AccountSession], { description: '当前登录 / where it is signed in now' })
  async sessions(@Ctx() ctx: ServiceContext, @Root() { id }: Account): Promise<AccountSession[]> {
    authorise(ctx, 'account:read');
    return ctx.loader<string, AccountSession[]>(sessionsOf, (ids) => sessionsOf(ctx.db, ids, ctx.now())).load(id);
  }

  @Mutation(() => Account, { description: '结束一个登录会话，立即生效 / ends one session at once' })
  endSession(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => EndSessionInput) input: EndSessionInput,
  ): Promise<Account> {
    authorise(ctx, 'account:write');
    return change(ctx, async (tx) => {
      const account = await tx.lock(Account, input.accountId, 'accountId');
      requireWithin(ctx.claims, account);
      const ended = await endSession(tx.manager, account.id, requireId(input.id));
      if (!ended) throw notFound('Session', input.id);
      const before = { accountId: account.id, address: ended.address, agent: ended.agent };
      const act = { entity: 'Session', entityId: input.id, county: account.county, operation: 'REVOKED' } as const;
      await noteAct(tx, { ...act, before, after: { accountId: account.id } });
      return account;
    });
  }

  @Mutation(() => Int, { description: '结束账号的全部会话 / ends all sessions of an account; how many there were' })
  endAllSessions(@Ctx() ctx: ServiceContext, @Arg('input', () => AccountInput) input: AccountInput): Promise<number> {
    authorise(ctx, 'account:write');
    return change(ctx, async (tx) => {
      const account = await tx.lock(Account, input.id);
      requireWithin(ctx.claims, account);
      const ended = await endSessions(tx.manager, account.id);
      const act = { entity: 'Account', entityId: account.id, county: account.county, operation: 'REVOKED' } as const;
      await noteAct(tx, { ...act, before: { sessions: ended.length }, after: { accountId: account.id, sessions: 0 } });
      return ended.length;
    });
  }
}
