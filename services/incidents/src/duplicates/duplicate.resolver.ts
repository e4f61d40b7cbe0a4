import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { locate } from '@outpost/shared/geo/position';
import { findById, findChildren, getById } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Field, FieldResolver, Float, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { MergeIncidentsInput, ProbableDuplicatesInput } from './duplicate.inputs.ts';
import { type NearReport, nearIncidents, nearPlace } from './duplicates.queries.ts';
import { IncidentMerge } from './incident-merge.entity.ts';
import { areAlike, type Kind, likeness } from './likeness.ts';
import { mergeIncidents } from './merge-incidents.ts';

@ObjectType({ description: '疑似重复的事故 / an incident that is probably the same' })
export class ProbableDuplicate {
  @Field(() => Incident)
  incident: Incident;

  @Field(() => Float, { description: '相似程度，0–1 / how alike, from 0 to 1' })
  likeness: number;

  @Field(() => Float)
  distanceMetres: number;

  @Field(() => Float)
  minutesApart: number;
}

/** Those of the near that are alike enough, the most alike first. */
async function alikeOf(
  ctx: ServiceContext,
  kind: Kind,
  near: readonly Omit<NearReport, 'of'>[],
): Promise<ProbableDuplicate[]> {
  const found = await Promise.all(
    near.map(async ({ id, metres, minutes }) => {
      const incident = await findById(ctx, Incident, id);
      const like = incident && likeness({ metres, minutes, alike: areAlike(kind, incident) });
      return incident && like !== null
        ? [{ incident, likeness: like, distanceMetres: metres, minutesApart: minutes }]
        : [];
    }),
  );
  return found.flat().sort((a, b) => b.likeness - a.likeness);
}

@Resolver()
export class DuplicateResolver {
  @Query(() => [ProbableDuplicate], { description: '接报时：可能是同一起的事故 / while a call is being taken' })
  async probableDuplicates(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ProbableDuplicatesInput) { position, occurredAt, category }: ProbableDuplicatesInput,
  ): Promise<ProbableDuplicate[]> {
    const point = locate(position, countyProfile(ctx).surroundings);
    return alikeOf(ctx, { category, alsoCategories: [] }, await nearPlace(ctx, point, occurredAt));
  }

  @Mutation(() => Incident, { description: '并入：两份历史都保留 / both histories are kept' })
  async mergeIncidents(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => MergeIncidentsInput) input: MergeIncidentsInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:merge');
    return change(ctx, (tx) => mergeIncidents(tx, input));
  }
}

@Resolver(() => Incident)
export class IncidentDuplicateResolver {
  @FieldResolver(() => [ProbableDuplicate], { description: '疑似重复，最相似在前 / the most alike first' })
  async probableDuplicates(@Ctx() ctx: ServiceContext, @Root() incident: Incident): Promise<ProbableDuplicate[]> {
    const near = await ctx
      .loader<string, NearReport[]>(nearIncidents, async (ids) => {
        const rows = Map.groupBy(await nearIncidents(ctx, ids), ({ of }) => of);
        return ids.map((id) => rows.get(id) ?? []);
      })
      .load(incident.id);
    return alikeOf(ctx, incident, near);
  }

  @FieldResolver(() => Incident, { nullable: true, description: '已并入的事故 / the one that it was merged into' })
  mergedInto(@Ctx() ctx: ServiceContext, @Root() { mergedIntoId }: Incident): Promise<Incident | null> | null {
    return mergedIntoId === null ? null : findById(ctx, Incident, mergedIntoId);
  }

  @FieldResolver(() => [IncidentMerge], { description: '并入本事故的报告，先后为序 / oldest first' })
  merges(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<IncidentMerge[]> {
    return findChildren(ctx, IncidentMerge, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => IncidentMerge)
export class IncidentMergeResolver {
  @FieldResolver(() => Incident)
  duplicate(@Ctx() ctx: ServiceContext, @Root() { duplicateId }: IncidentMerge): Promise<Incident> {
    return getById(ctx, Incident, duplicateId, 'duplicateId');
  }
}
