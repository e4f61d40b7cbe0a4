import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { conflict } from '@outpost/shared/errors';
import { findChildren, getById } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { OptionalText, RequiredText } from '@outpost/shared/validation';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Unit } from '../units/unit.entity.ts';
import { LeaderOffice } from './command-terms.ts';
import { Leader } from './leader.entity.ts';

@InputType()
export class SetLeaderInput {
  @Field(() => ID)
  unitId: string;

  @Field(() => LeaderOffice)
  office: LeaderOffice;

  @Field(() => Int, { nullable: true, description: '已有记录时须填其版本 / the version of the one who is replaced' })
  expectedVersion?: number | null;

  @Field(() => String)
  @RequiredText(60)
  person: string;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  phone?: string | null;
}

@Resolver(() => Leader)
export class LeaderResolver {
  @Mutation(() => Leader, { description: '登记单位负责人，供按预案设置席位时取用（预案 2.1.1）' })
  async setLeader(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => SetLeaderInput) input: SetLeaderInput,
  ): Promise<Leader> {
    authorise(ctx, 'leader:write');
    const given = { person: input.person.trim(), phone: input.phone?.trim() || null, since: ctx.now() };
    return change(ctx, async (tx) => {
      const { id: unitId, county, demo } = await tx.lock(Unit, input.unitId, 'unitId');
      const known = await tx.manager.findOneBy(Leader, { county, unitId, office: input.office });
      if (!known) return tx.create(Leader, { ...given, unitId, office: input.office, demo });
      if (input.expectedVersion == null) throw conflict('Leader', known.id, known.version, known);
      return tx.update(Leader, known.id, input.expectedVersion, given);
    });
  }

  @FieldResolver(() => Unit)
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: Leader): Promise<Unit> {
    return getById(ctx, Unit, unitId, 'unitId');
  }
}

@Resolver(() => Unit)
export class UnitLeadersResolver {
  @FieldResolver(() => [Leader], { description: '负责人 / who holds its offices now' })
  leaders(@Ctx() ctx: ServiceContext, @Root() { id }: Unit): Promise<Leader[]> {
    return findChildren(ctx, Leader, 'unitId', id, { office: 'ASC' });
  }
}
