import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Expert, referTo, Team, Unit } from '../external/bindings.ts';
import { Account, AccountConnection } from './account.entity.ts';
import { AccountFilter } from './account.inputs.ts';

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, { nullable: true })
  async account(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Account | null> {
    authorise(ctx, 'account:read');
    const account = await findById(ctx, Account, requireId(id));
    return account?.scope.startsWith(ctx.claims.scope) ? account : null;
  }

  @Query(() => AccountConnection, { description: '账号 / who may sign in, within the own scope' })
  accounts(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AccountFilter, { nullable: true }) filter?: AccountFilter,
  ): Promise<Connection<Account>> {
    authorise(ctx, 'account:read');
    const query = listQuery(ctx, Account, filter, ['name', 'email']);
    query.andWhere('starts_with(r.scope, :own)', { own: ctx.claims.scope });
    if (filter?.roles) query.andWhere('r.role = any(:roles)', { roles: filter.roles });
    if (filter?.suspended !== undefined && filter.suspended !== null) {
      query.andWhere(`r.suspendedAt is ${filter.suspended ? 'not ' : ''}null`);
    }
    return paginate(query, page, { property: 'name', direction: 'ASC' });
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() { unitId }: Account): Unit | null {
    return referTo(Unit, unitId);
  }

  @FieldResolver(() => Team, { nullable: true })
  team(@Root() { teamId }: Account): Team | null {
    return referTo(Team, teamId);
  }

  @FieldResolver(() => Expert, { nullable: true })
  expert(@Root() { expertId }: Account): Expert | null {
    return referTo(Expert, expertId);
  }
}
