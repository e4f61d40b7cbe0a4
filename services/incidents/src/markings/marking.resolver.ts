import type { ServiceContext } from '@outpost/shared/context';
import { GeometryScalar } from '@outpost/shared/geo/geometry';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { DateTime } from '@outpost/shared/scalars';
import type { Geometry } from 'geojson';
import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { MapMarking } from './map-marking.entity.ts';
import { CorrectMarkingInput, DrawMarkingInput, EndMarkingInput, MarkingFilter } from './marking.inputs.ts';
import { versionsOf } from './marking.queries.ts';
import { holdsAt } from './marking-terms.ts';
import { correctMarking, drawMarking, endMarking } from './write-marking.ts';

@ObjectType({ description: '标绘的一版 / a marking as it was drawn, corrected or ended' })
export class MarkingVersion {
  @Field(() => Int)
  version: number;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { description: 'DRAWN, CORRECTED, ENDED' })
  operation: string;

  @Field(() => String, { nullable: true, description: '更正或解除的理由' })
  reason: string | null;

  @Field(() => GeometryScalar)
  geometry: Geometry;

  @Field(() => DateTime)
  validFrom: Date;

  @Field(() => DateTime, { nullable: true })
  validTo: Date | null;
}

/** A marking as the journal has it, where an instant is a text. */
interface Recorded {
  reason: string | null;
  geometry: Geometry;
  validFrom: string;
  validTo: string | null;
}

@Resolver(() => MapMarking)
export class MarkingResolver {
  @Query(() => MapMarking, { nullable: true })
  mapMarking(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<MapMarking | null> {
    return findById(ctx, MapMarking, requireId(id));
  }

  @FieldResolver(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Root() { incidentId }: MapMarking): Promise<Incident | null> {
    return findById(ctx, Incident, incidentId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: '负责单位' })
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: MapMarking): Promise<Unit | null> | null {
    return unitId === null ? null : findById(ctx, Unit, unitId);
  }

  @FieldResolver(() => Boolean, { description: '当前是否有效 / holds now' })
  holds(@Ctx() ctx: ServiceContext, @Root() marking: MapMarking): boolean {
    return holdsAt(marking, ctx.now());
  }

  @FieldResolver(() => [MarkingVersion], { description: '历次标绘、更正和解除，先后为序 / oldest first' })
  async versions(@Ctx() ctx: ServiceContext, @Root() { id }: MapMarking): Promise<MarkingVersion[]> {
    const entries = await versionsOf(ctx, id);
    return entries.map(({ version, at, actorName, operation, after }) => {
      const { reason, geometry, validFrom, validTo } = after as Recorded;
      const times = { validFrom: new Date(validFrom), validTo: validTo === null ? null : new Date(validTo) };
      return { version, at, actorName, operation, reason, geometry, ...times };
    });
  }

  @Mutation(() => MapMarking, { description: '标绘（预案 4.4(3)、6.5）' })
  async drawMarking(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => DrawMarkingInput) input: DrawMarkingInput,
  ): Promise<MapMarking> {
    authorise(ctx, 'marking:draw');
    return drawMarking(ctx, input);
  }

  @Mutation(() => MapMarking, { description: '更正标绘，须说明理由' })
  async correctMarking(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CorrectMarkingInput) input: CorrectMarkingInput,
  ): Promise<MapMarking> {
    authorise(ctx, 'marking:draw');
    return correctMarking(ctx, input);
  }

  @Mutation(() => MapMarking, { description: '解除标绘' })
  async endMarking(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => EndMarkingInput) input: EndMarkingInput,
  ): Promise<MapMarking> {
    authorise(ctx, 'marking:draw');
    return endMarking(ctx, input);
  }
}

@Resolver(() => Incident)
export class IncidentMarkingResolver {
  @FieldResolver(() => [MapMarking], { description: '标绘，先后为序 / oldest first' })
  async markings(
    @Ctx() ctx: ServiceContext,
    @Root() { id }: Incident,
    @Arg('filter', () => MarkingFilter, { nullable: true }) filter?: MarkingFilter | null,
  ): Promise<MapMarking[]> {
    const markings = await findChildren(ctx, MapMarking, 'incidentId', id, { validFrom: 'ASC', id: 'ASC' });
    const { kinds, holdsAt: at } = filter ?? {};
    return markings.filter((one) => (!kinds || kinds.includes(one.kind)) && (!at || holdsAt(one, at)));
  }
}
