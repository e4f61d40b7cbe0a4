import { type Day, dayIn } from '@outpost/shared/calendar';
import { change } from '@outpost/shared/change';
import { changedFields } from '@outpost/shared/changed-fields';
import { requireUnusedCode } from '@outpost/shared/codes';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { locate } from '@outpost/shared/geo/position';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Expert, ExpertConnection } from './expert.entity.ts';
import { CreateExpertInput, ExpertFilter, SetExpertAvailabilityInput, UpdateExpertInput } from './expert.inputs.ts';
import { requireTerm, reviewOverdue, termValid } from './term.ts';

/** The present day where the county is. */
export const today = (ctx: ServiceContext): Day => dayIn(countyProfile(ctx).timeZone, ctx.now());

@Resolver(() => Expert)
export class ExpertResolver {
  @Query(() => Expert, { nullable: true })
  expert(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Expert | null> {
    return findById(ctx, Expert, requireId(id));
  }

  @Query(() => ExpertConnection, { description: '专家库（预案 2.3、6.3）' })
  experts(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ExpertFilter, { nullable: true }) filter?: ExpertFilter,
  ): Promise<Connection<Expert>> {
    const query = listQuery(ctx, Expert, filter, ['name', 'nameEn', 'code', 'unitName']);
    if (filter?.specialities) {
      query.andWhere('r.specialities && :specialities::text[]', { specialities: filter.specialities });
    }
    if (filter?.medical != null) query.andWhere('r.medical = :medical', { medical: filter.medical });
    if (filter?.availability) {
      query.andWhere('r.availability = any(:availability)', { availability: filter.availability });
    }
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @FieldResolver(() => Boolean, { description: '在聘期内 / whether the appointment holds today' })
  termValid(@Ctx() ctx: ServiceContext, @Root() expert: Expert): boolean {
    return termValid(expert, today(ctx));
  }

  @FieldResolver(() => Boolean, { description: '应复核而未复核 / whether a review is due' })
  reviewOverdue(@Ctx() ctx: ServiceContext, @Root() expert: Expert): boolean {
    return reviewOverdue(expert, today(ctx));
  }

  @Mutation(() => Expert)
  createExpert(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateExpertInput) input: CreateExpertInput,
  ): Promise<Expert> {
    authorise(ctx, 'expert:write');
    const { position, ...given } = input.expert;
    const term = requireTerm({ ...given, lastReviewOn: given.lastReviewOn ?? null }, today(ctx), 'expert.');
    const point = position ? locate(position, countyProfile(ctx).surroundings, 'expert.position') : null;
    return createOnce(ctx, Expert, 'createExpert', input, async (tx) => {
      await requireUnusedCode(tx, Expert, given.code, 'expert.code');
      return tx.create(Expert, {
        ...given,
        ...term,
        unitName: given.unitName ?? null,
        region: given.region ?? null,
        phone: given.phone ?? null,
        point,
        givenPosition: position ?? null,
      });
    });
  }

  @Mutation(() => Expert, { description: '更新可联系状态，可由专家本人更新 / also for the experts themselves' })
  async setExpertAvailability(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => SetExpertAvailabilityInput) { id, expectedVersion, availability }: SetExpertAvailabilityInput,
  ): Promise<Expert> {
    authorise(ctx, 'expert:availability');
    return change(ctx, (tx) => tx.update(Expert, id, expectedVersion, { availability }));
  }

  @Mutation(() => Expert, { description: '更新、复核（lastReviewOn）、续聘（termTo）或移出专家库（retired）' })
  updateExpert(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateExpertInput) { id, expectedVersion, ...input }: UpdateExpertInput,
  ): Promise<Expert> {
    authorise(ctx, 'expert:write');
    const { retired, ...fields } = changedFields(input, ['phone', 'lastReviewOn']);
    return change(ctx, (tx) =>
      tx.update(Expert, id, expectedVersion, (current) => ({
        ...fields,
        ...requireTerm({ ...current, ...fields }, today(ctx)),
        ...(retired !== undefined && { retiredAt: retired ? (current.retiredAt ?? ctx.now()) : null }),
      })),
    );
  }
}
