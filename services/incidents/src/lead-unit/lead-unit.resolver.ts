import type { ServiceContext } from '@outpost/shared/context';
import { findById } from '@outpost/shared/lookup';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { planOf } from '../plan.ts';
import { Unit } from '../units/unit.entity.ts';
import { unitByCode } from '../units/unit-by-code.ts';
import { IncidentCategory } from './category.ts';
import { type Classification, leadUnitOf } from './lead-unit.ts';
import { NamingAuthority } from './naming-authority.ts';

@ObjectType({ description: '牵头单位及其依据 / the lead unit and why (2.1.6)' })
export class LeadUnit {
  @Field(() => Unit, { nullable: true })
  unit: Unit | null;

  @Field(() => String)
  clause: string;

  @Field(() => String, { description: '预案原文 / the words of the plan' })
  text: string;

  @Field(() => String, { description: 'PLAN, ORGANISER 或 HEADQUARTERS' })
  decidedBy: string;

  @Field(() => [NamingAuthority], { description: '可由谁指定；预案已明确的为空 / who may name it' })
  namedBy: NamingAuthority[];
}

@ObjectType({ description: '类别下的一个范围 / a scope of a category' })
export class CategoryScope {
  @Field(() => String, { nullable: true })
  scope: string | null;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameEn: string;

  @Field(() => Unit, { nullable: true })
  unit: Unit | null;

  @Field(() => String)
  clause: string;

  @Field(() => String)
  text: string;
}

@ObjectType({ description: '事故类别 / a category of 2.1.6' })
export class CategoryInfo {
  @Field(() => IncidentCategory)
  category: IncidentCategory;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameEn: string;

  @Field(() => Int, { nullable: true })
  clauseItem: number | null;

  @Field(() => [CategoryScope])
  scopes: CategoryScope[];
}

const unitOrNull = (ctx: ServiceContext, code: string | null) => (code ? unitByCode(ctx, code) : Promise.resolve(null));

/** The lead unit that the plan of the actor's county names, or else the one that was named. */
export async function leadUnitIn(
  ctx: ServiceContext,
  classification: Classification,
  namedUnitId: string | null,
): Promise<LeadUnit> {
  const { unitCode, namedBy, ...ruling } = leadUnitOf(planOf(ctx).leadUnits, classification);
  const named = namedUnitId !== null && namedBy.length > 0;
  return {
    ...ruling,
    namedBy: [...namedBy],
    unit: await (named ? findById(ctx, Unit, namedUnitId) : unitOrNull(ctx, unitCode)),
  };
}

@Resolver()
export class LeadUnitResolver {
  @Query(() => LeadUnit, { description: '某类事故的牵头单位（预案 2.1.6）' })
  leadUnit(
    @Ctx() ctx: ServiceContext,
    @Arg('category', () => IncidentCategory) category: IncidentCategory,
    @Arg('scope', () => String, { nullable: true }) scope?: string,
  ): Promise<LeadUnit> {
    return leadUnitIn(ctx, { category, scope: scope ?? null, alsoCategories: [] }, null);
  }

  @Query(() => [CategoryInfo], { description: '预案 2.1.6 的类别、范围和牵头单位' })
  incidentCategories(@Ctx() ctx: ServiceContext): Promise<CategoryInfo[]> {
    const { categories, leadUnits } = planOf(ctx);
    return Promise.all(
      categories.map(async ({ category, name, nameEn, clauseItem }) => ({
        category,
        name,
        nameEn,
        clauseItem: clauseItem ?? null,
        scopes: await Promise.all(
          leadUnits
            .filter((row) => row.category === category)
            .map(async (row) => ({
              scope: row.scope,
              name: row.scopeName ?? name,
              nameEn: row.scopeNameEn ?? nameEn,
              unit: await unitOrNull(ctx, row.unit),
              clause: row.clause,
              text: row.text,
            })),
        ),
      })),
    );
  }
}
