import { change } from '@outpost/shared/change';
import { changedFields } from '@outpost/shared/changed-fields';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, forbidden } from '@outpost/shared/errors';
import { authorise } from '@outpost/shared/permissions';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { noteAct } from '../acts.ts';
import { holderFault, requireWithin } from '../holder-rule.ts';
import { invite } from '../invitations/invitation.queries.ts';
import { endSessions } from '../sessions/session.queries.ts';
import { Account } from './account.entity.ts';
import { AccountInput, CreateAccountInput, UpdateAccountInput } from './account.inputs.ts';

@ObjectType({ description: '一次性邀请：打开 /welcome#<token> 设置密码 / a one-time link, shown now and never again' })
export class AccountInvitation {
  @Field(() => Account)
  account: Account;

  @Field(() => String)
  token: string;

  @Field(() => DateTime)
  expiresAt: Date;
}

/** Nobody locks the door behind the last one with a key: what an administrator may not do to the own account. */
function requireOther(ctx: ServiceContext, id: string, field: string): void {
  if (ctx.claims.actor.id !== id) return;
  throw forbidden(
    {
      zh: '不能停用自己或改变自己的角色、范围，请由另一位管理员操作',
      en: 'Another administrator has to do this to your account',
    },
    { field },
  );
}

const HOLDS = ['role', 'scope', 'county', 'unitId', 'teamId', 'expertId'] as const;
/** Whether an administrator says anew what an account may do, or for whom. */
const isTakenOver = (patch: object): boolean => HOLDS.some((field) => field in patch);

/** A new link for an account; what it had before is no longer good. */
const inviteTo = (ctx: ServiceContext, account: Account): Promise<AccountInvitation> =>
  change(ctx, async (tx) => {
    const invitation = await invite(tx.manager, account.id, ctx.now());
    const { id: entityId, county } = account;
    const after = { expiresAt: invitation.expiresAt };
    await noteAct(tx, { entity: 'Account', entityId, county, operation: 'INVITED', after });
    return { account, ...invitation };
  });

@Resolver(() => Account)
export class AccountMutations {
  @Mutation(() => AccountInvitation, { description: '新建账号并给出一次性邀请' })
  async createAccount(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
  ): Promise<AccountInvitation> {
    authorise(ctx, 'account:write');
    const email = input.email.toLowerCase();
    const given = {
      name: input.name,
      role: input.role,
      scope: input.scope ?? ctx.claims.scope,
      county: input.county ?? ctx.county,
      unitId: input.unitId ?? null,
      teamId: input.teamId ?? null,
      expertId: input.expertId ?? null,
    };
    const fault = holderFault(ctx.claims, given);
    if (fault) throw fault;
    const account = await createOnce(ctx, Account, 'createAccount', input, async (tx) => {
      if (await tx.manager.existsBy(Account, { email })) {
        throw badInput('email', { zh: '该邮箱已有账号', en: 'this e-mail has an account' });
      }
      return tx.create(Account, { ...given, email, suspendedAt: null, twoFactorEnabled: false, provisioned: false });
    });
    return inviteTo(ctx, account);
  }

  @Mutation(() => AccountInvitation, {
    description: '新的一次性链接（忘记密码时）/ a new link, for who has lost the password',
  })
  async inviteAccount(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AccountInput) input: AccountInput,
  ): Promise<AccountInvitation> {
    authorise(ctx, 'account:write');
    const account = await change(ctx, (tx) => tx.lock(Account, input.id));
    requireWithin(ctx.claims, account);
    return inviteTo(ctx, account);
  }

  @Mutation(() => Account, { description: '改变角色、范围、所属，或停用；立即生效' })
  updateAccount(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateAccountInput) input: UpdateAccountInput,
  ): Promise<Account> {
    authorise(ctx, 'account:write');
    const { id, expectedVersion, suspended, ...fields } = input;
    const patch = changedFields(fields, ['unitId', 'teamId', 'expertId']);
    if (suspended) requireOther(ctx, id, 'suspended');
    if (patch.role ?? patch.scope) requireOther(ctx, id, 'role');
    const operation = suspended === true ? 'SUSPENDED' : suspended === false ? 'RESTORED' : 'UPDATED';
    return change(ctx, async (tx) => {
      const account = await tx.update(
        Account,
        id,
        expectedVersion,
        (current) => {
          requireWithin(ctx.claims, current);
          const fault = holderFault(ctx.claims, { ...current, ...patch });
          if (fault) throw fault;
          // What an administrator has decided, no rule of the single sign-on changes again.
          if (isTakenOver(patch)) Object.assign(patch, { provisioned: false });
          if (suspended === undefined || suspended === null) return patch;
          return { ...patch, suspendedAt: suspended ? ctx.now() : null };
        },
        { operation },
      );
      if (suspended) await endSessions(tx.manager, id);
      return account;
    });
  }
}
