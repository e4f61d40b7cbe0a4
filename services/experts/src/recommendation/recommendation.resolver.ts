import type { ServiceContext } from '@outpost/shared/context';
import { badInput } from '@outpost/shared/errors';
import { findById } from '@outpost/shared/lookup';
import { Arg, Ctx, Directive, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Expert } from '../experts/expert.entity.ts';
import { Incident } from '../external/incident.ts';
import { candidatesFor } from './candidates.queries.ts';
import { needsMedicine, recommend } from './score.ts';

const MAX_EXPERTS = 100;

@ObjectType({ description: '建议咨询的专家及理由 / an expert to ask, and why' })
export class RecommendedExpert {
  @Field(() => Expert)
  expert: Expert;

  @Field(() => [String], {
    description: 'SPECIALITY 专业对口、MEDICAL_NEEDED 需要医疗专家（预案 4.6(7)）、LOCAL 30 公里以内',
  })
  reasons: string[];

  @Field(() => Float, { nullable: true, description: '直线距离（米） / straight-line distance' })
  distanceMetres: number | null;

  @Field(() => Int)
  score: number;
}

@Resolver(() => Incident)
export class RecommendationResolver {
  @Directive(
    '@requires(fields: "category position { longitude latitude } deaths trapped seriouslyInjured minorInjured")',
  )
  @FieldResolver(() => [RecommendedExpert], {
    nullable: true,
    description: '建议咨询的专家（预案 2.3、4.6(4)(7)）：可联系且在聘期内 / available, appointment valid',
  })
  async recommendedExperts(
    @Ctx() ctx: ServiceContext,
    @Root() incident: Incident,
    @Arg('first', () => Int, { defaultValue: 5 }) first: number,
  ): Promise<RecommendedExpert[]> {
    if (first < 0 || first > MAX_EXPERTS) {
      throw badInput('first', { zh: `应为 0–${MAX_EXPERTS}`, en: `must be from 0 to ${MAX_EXPERTS}` });
    }
    const { longitude, latitude } = incident.position;
    const question = { longitude, latitude, category: incident.category, medicine: needsMedicine(incident) };
    const best = recommend(incident, await candidatesFor(ctx, question)).slice(0, first);
    const experts = await Promise.all(best.map(({ candidate }) => findById(ctx, Expert, candidate.expertId)));
    return best.flatMap(({ candidate: { distanceMetres }, reasons, score }, index) => {
      const expert = experts[index];
      return expert ? [{ expert, reasons, distanceMetres, score }] : [];
    });
  }
}
