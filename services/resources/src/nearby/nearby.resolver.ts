import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { locate } from '@outpost/shared/geo/position';
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../external/incident.ts';
import { findNearbyEquipment, findNearbyTeams } from './find-nearby.ts';
import {
  Nearby,
  NearbyArgs,
  NearbyEquipment,
  NearbyTeam,
  NearestEquipmentArgs,
  NearestTeamsArgs,
} from './nearby.types.ts';

@Resolver()
export class NearestResolver {
  @Query(() => [NearbyEquipment], { description: '最近的设备，近者在前 / the nearest first' })
  nearestEquipment(
    @Ctx() ctx: ServiceContext,
    @Args(() => NearestEquipmentArgs) { at, kinds, conditions, minimumCapacity, ...reach }: NearestEquipmentArgs,
  ): Promise<NearbyEquipment[]> {
    const wanted = { kinds, conditions, capacity: minimumCapacity };
    return findNearbyEquipment(ctx, locate(at, countyProfile(ctx).surroundings, 'at'), reach, wanted);
  }

  @Query(() => [NearbyTeam], { description: '最近的队伍，近者在前 / the nearest first' })
  nearestTeams(
    @Ctx() ctx: ServiceContext,
    @Args(() => NearestTeamsArgs) { at, kinds, skills, ...reach }: NearestTeamsArgs,
  ): Promise<NearbyTeam[]> {
    return findNearbyTeams(ctx, locate(at, countyProfile(ctx).surroundings, 'at'), reach, { kinds, skills });
  }
}

@Resolver(() => Incident)
export class IncidentNearbyResolver {
  @Directive('@requires(fields: "position { longitude latitude }")')
  @FieldResolver(() => Nearby, { nullable: true, description: '事故周边可用的队伍和设备（预案 4.6(4)(6)）' })
  nearby(@Root() { position }: Incident, @Args(() => NearbyArgs) args: NearbyArgs): Nearby {
    const at = { type: 'Point' as const, coordinates: [position.longitude, position.latitude] };
    return Object.assign(new Nearby(), { at, args });
  }
}

@Resolver(() => Nearby)
export class NearbyResolver {
  @FieldResolver(() => [NearbyTeam])
  teams(@Ctx() ctx: ServiceContext, @Root() { at, args }: Nearby): Promise<NearbyTeam[]> {
    return findNearbyTeams(ctx, at, args, { kinds: args.teamKinds });
  }

  @FieldResolver(() => [NearbyEquipment])
  equipment(@Ctx() ctx: ServiceContext, @Root() { at, args }: Nearby): Promise<NearbyEquipment[]> {
    return findNearbyEquipment(ctx, at, args, { kinds: args.equipmentKinds });
  }
}
