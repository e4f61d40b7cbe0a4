import type { ServiceContext } from '@outpost/shared/context';
import { CountyLoaded, countyProfile, LoadCountyInput, requireOwnCounty } from '@outpost/shared/county-load';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { authorise } from '@outpost/shared/permissions';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { MapLayer } from '../map-layers/map-layer.entity.ts';
import { Unit, UnitKind } from '../units/unit.entity.ts';
import { loadIncidentsCounty } from './load-county.ts';

/** How far a county has been set up on this deployment. */
export enum CountyLoad {
  EMPTY = 'EMPTY',
  PROFILE = 'PROFILE',
  DEMO = 'DEMO',
}
registerEnumType(CountyLoad, { name: 'CountyLoad' });

@ObjectType({ description: '当前县域 / the county that the reader works in' })
export class County {
  @Field(() => String)
  adcode: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameEn: string;

  @Field(() => String)
  prefecture: string;

  @Field(() => Position)
  center: Position;

  @Field(() => Float)
  zoom: number;

  @Field(() => [Float], { description: '西、南、东、北（度） / west, south, east, north in degrees' })
  surroundings: number[];

  @Field(() => String)
  timeZone: string;

  @Field(() => Float, { description: '队伍出动准备（分钟，估算） / minutes to mobilise a team, an estimate' })
  mobiliseMinutesTeam: number;

  @Field(() => Float, { description: '设备出动准备（分钟，估算） / minutes to mobilise a machine, an estimate' })
  mobiliseMinutesEquipment: number;
}

@Resolver(() => County)
export class CountyResolver {
  @Query(() => County)
  county(@Ctx() ctx: ServiceContext): County {
    const profile = countyProfile(ctx);
    return {
      adcode: profile.adcode,
      name: profile.name,
      nameEn: profile.nameEn,
      prefecture: profile.prefecture.name,
      center: toPosition({ type: 'Point', coordinates: profile.center }),
      zoom: profile.zoom,
      surroundings: profile.surroundings,
      timeZone: profile.timeZone,
      mobiliseMinutesTeam: profile.travel.mobiliseMinutes.team,
      mobiliseMinutesEquipment: profile.travel.mobiliseMinutes.equipment,
    };
  }

  @FieldResolver(() => CountyLoad)
  async loaded(@Ctx() ctx: ServiceContext): Promise<CountyLoad> {
    const { county } = ctx;
    if (!(await ctx.db.manager.existsBy(Unit, { county }))) return CountyLoad.EMPTY;
    return (await ctx.db.manager.existsBy(Unit, { county, demo: true })) ? CountyLoad.DEMO : CountyLoad.PROFILE;
  }

  @FieldResolver(() => [MapLayer])
  mapLayers(@Ctx() ctx: ServiceContext): Promise<MapLayer[]> {
    return ctx.db.manager.find(MapLayer, { where: { county: ctx.county }, order: { layer: 'ASC' } });
  }

  @FieldResolver(() => [Unit])
  townships(@Ctx() ctx: ServiceContext): Promise<Unit[]> {
    return ctx.db.manager.find(Unit, {
      where: { county: ctx.county, kind: UnitKind.TOWNSHIP },
      order: { township: 'ASC' },
    });
  }

  @Mutation(() => CountyLoaded, { description: '载入县域档案，每县一次 / once a county' })
  async loadIncidentsCounty(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => LoadCountyInput) { county, demo }: LoadCountyInput,
  ): Promise<CountyLoaded> {
    authorise(ctx, 'county:load', county);
    requireOwnCounty(ctx, county);
    return { county, records: await loadIncidentsCounty(ctx, demo) };
  }
}
