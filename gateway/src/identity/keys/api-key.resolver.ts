import { change } from '@outpost/shared/change';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Args, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Expert, referTo, Team, Unit } from '../external/bindings.ts';
import { holderFault, requireWithin } from '../holder-rule.ts';
import { ApiKey, ApiKeyConnection } from './api-key.entity.ts';
import { ApiKeyFilter, CreateApiKeyInput, RevokeApiKeyInput } from './api-key.inputs.ts';
import { createKey } from './create-key.ts';
import { lastUses } from './key.queries.ts';

@ObjectType({ description: '新密钥；密钥本身只显示这一次 / the key itself is shown now and never again' })
export class NewApiKey {
  @Field(() => ApiKey)
  apiKey: ApiKey;

  @Field(() => String, { nullable: true, description: '重复提交时为空 / null when this was sent before' })
  key: string | null;
}

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: 'API 密钥 / keys of other systems, within the own scope' })
  apiKeys(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ApiKeyFilter, { nullable: true }) filter?: ApiKeyFilter,
  ): Promise<Connection<ApiKey>> {
    authorise(ctx, 'account:read');
    const query = listQuery(ctx, ApiKey, filter, ['name', 'beginning']);
    query.andWhere('starts_with(r.scope, :own)', { own: ctx.claims.scope });
    if (!filter?.includeRevoked) query.andWhere('r.revokedAt is null');
    return paginate(query, page, { property: 'name', direction: 'ASC' });
  }

  @Mutation(() => NewApiKey)
  async createApiKey(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
  ): Promise<NewApiKey> {
    authorise(ctx, 'account:write');
    const { idempotencyKey: _key, ...wanted } = input;
    const given = {
      ...wanted,
      scope: wanted.scope ?? ctx.claims.scope,
      county: wanted.county ?? ctx.county,
      unitId: wanted.unitId ?? null,
      teamId: wanted.teamId ?? null,
      expertId: wanted.expertId ?? null,
      expiresAt: wanted.expiresAt ?? null,
    };
    const fault = holderFault(ctx.claims, given);
    if (fault) throw fault;
    if (given.expiresAt && given.expiresAt <= ctx.now()) {
      throw badInput('expiresAt', { zh: '应晚于现在', en: 'must lie in the future' });
    }
    let key: string | null = null;
    const apiKey = await createOnce(ctx, ApiKey, 'createApiKey', input, async (tx) => {
      const made = await createKey(tx, given);
      key = made.key;
      return made.apiKey;
    });
    return { apiKey, key };
  }

  @Mutation(() => ApiKey, { description: '吊销，立即生效' })
  revokeApiKey(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RevokeApiKeyInput) { id, expectedVersion }: RevokeApiKeyInput,
  ): Promise<ApiKey> {
    authorise(ctx, 'account:write');
    return change(ctx, (tx) =>
      tx.update(
        ApiKey,
        id,
        expectedVersion,
        (current) => {
          requireWithin(ctx.claims, current);
          return { revokedAt: current.revokedAt ?? ctx.now() };
        },
        { operation: 'REVOKED' },
      ),
    );
  }

  @FieldResolver(() => DateTime, { nullable: true, description: '最近使用（精确到分钟）/ to the minute' })
  lastUsedAt(@Ctx() ctx: ServiceContext, @Root() { id }: ApiKey): Promise<Date | null> {
    return ctx.loader<string, Date | null>(lastUses, (ids) => lastUses(ctx.db, ids)).load(id);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() { unitId }: ApiKey): Unit | null {
    return referTo(Unit, unitId);
  }

  @FieldResolver(() => Team, { nullable: true })
  team(@Root() { teamId }: ApiKey): Team | null {
    return referTo(Team, teamId);
  }

  @FieldResolver(() => Expert, { nullable: true })
  expert(@Root() { expertId }: ApiKey): Expert | null {
    return referTo(Expert, expertId);
  }
}
