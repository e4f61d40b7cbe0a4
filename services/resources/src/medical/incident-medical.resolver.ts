import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { getById } from '@outpost/shared/lookup';
import { Between } from '@outpost/shared/validation';
import type { Point } from 'geojson';
import {
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { Incident } from '../external/incident.ts';
import { estimateBetween } from '../travel/estimate-travel.ts';
import { TravelEstimate } from '../travel/travel-estimate.ts';
import { type NearFacility, nearestFacilities } from './medical.queries.ts';
import { MedicalFacility } from './medical-facility.entity.ts';

@ArgsType()
class NearestFacilitiesArgs {
  @Field(() => Int, { defaultValue: 3 })
  @Between(0, 20)
  first: number;
}

@ObjectType({ description: '就近收治 / where the injured of an incident can be taken' })
export class NearbyMedicalFacility {
  @Field(() => MedicalFacility)
  facility: MedicalFacility;

  @Field(() => Float, { description: '直线距离（米） / straight line, metres' })
  distanceMetres: number;

  @Field(() => TravelEstimate, { description: '自事故地点起的行程估算 / from the scene' })
  travel: TravelEstimate;
}

@Resolver(() => Incident)
export class IncidentMedicalResolver {
  @Directive('@requires(fields: "position { longitude latitude }")')
  @FieldResolver(() => [NearbyMedicalFacility], {
    nullable: true,
    description: '有空床的就近医疗机构（预案 6.6） / with a bed free, the nearest first',
  })
  async medicalFacilities(
    @Ctx() ctx: ServiceContext,
    @Root() { position }: Incident,
    @Args(() => NearestFacilitiesArgs) { first }: NearestFacilitiesArgs,
  ): Promise<NearbyMedicalFacility[]> {
    const at: Point = { type: 'Point', coordinates: [position.longitude, position.latitude] };
    const near = await ctx
      .loader<Point, NearFacility[]>(`medical:${first}`, (places) =>
        nearestFacilities(ctx.db, places, ctx.claims.scope, first),
      )
      .load(at);
    const profile = countyProfile(ctx);
    return Promise.all(
      near.map(async ({ id, metres }) => {
        const facility = await getById(ctx, MedicalFacility, id);
        const travel = estimateBetween(profile, at, facility.point, metres, null);
        return { facility, distanceMetres: metres, travel };
      }),
    );
  }
}
