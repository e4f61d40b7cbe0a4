import type { ServiceContext } from '@outpost/shared/context';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Incident, incidentOf } from '../external/incident.ts';
import { findNearbyEquipment, findNearbyTeams } from '../nearby/find-nearby.ts';
import { NearbyEquipment, NearbyTeam, ReachArgs } from '../nearby/nearby.types.ts';
import { fulfilmentOf } from './fulfilment.ts';
import { CloseNeedInput, RaiseNeedInput } from './need.inputs.ts';
import { dispatchStatesOf } from './need.queries.ts';
import { closeNeed, raiseNeed } from './raise-need.ts';
import { Fulfilment, ResourceNeed } from './resource-need.entity.ts';

@Resolver(() => ResourceNeed)
export class NeedResolver {
  @Mutation(() => ResourceNeed, { description: '提出力量需求（预案 4.6(4)(6)）' })
  async raiseNeed(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RaiseNeedInput) input: RaiseNeedInput,
  ): Promise<ResourceNeed> {
    authorise(ctx, 'dispatch:request');
    return raiseNeed(ctx, input);
  }

  @Mutation(() => ResourceNeed, { description: '取消力量需求' })
  async closeNeed(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CloseNeedInput) input: CloseNeedInput,
  ): Promise<ResourceNeed> {
    authorise(ctx, 'dispatch:request');
    return closeNeed(ctx, input);
  }

  @FieldResolver(() => Boolean)
  closed(@Root() { retiredAt }: ResourceNeed): boolean {
    return retiredAt !== null;
  }

  @FieldResolver(() => Incident)
  incident(@Root() { incidentId }: ResourceNeed): Incident {
    return incidentOf(incidentId);
  }

  @FieldResolver(() => Position)
  position(@Root() { point }: ResourceNeed): Position {
    return toPosition(point);
  }

  @FieldResolver(() => Fulfilment)
  async fulfilment(@Ctx() ctx: ServiceContext, @Root() { id, quantity }: ResourceNeed): Promise<Fulfilment> {
    const statesOf = async (ids: readonly string[]) => {
      const states = await dispatchStatesOf(ctx.db, ids);
      return ids.map((needId) => states.get(needId) ?? []);
    };
    return fulfilmentOf(quantity, await ctx.loader<string, string[]>(dispatchStatesOf, statesOf).load(id));
  }

  @FieldResolver(() => [NearbyEquipment], {
    description: '符合需求的可用设备，近者在前 / machines that would do, the nearest first',
  })
  async equipment(
    @Ctx() ctx: ServiceContext,
    @Root() need: ResourceNeed,
    @Args(() => ReachArgs) reach: ReachArgs,
  ): Promise<NearbyEquipment[]> {
    if (need.equipmentKind === null) return [];
    const wanted = { kinds: [need.equipmentKind], capacity: need.minimumCapacity };
    return findNearbyEquipment(ctx, need.point, reach, wanted);
  }

  @FieldResolver(() => [NearbyTeam], {
    description: '符合需求的可用队伍，近者在前 / teams that would do, the nearest first',
  })
  async teams(
    @Ctx() ctx: ServiceContext,
    @Root() need: ResourceNeed,
    @Args(() => ReachArgs) reach: ReachArgs,
  ): Promise<NearbyTeam[]> {
    if (need.teamKind === null) return [];
    return findNearbyTeams(ctx, need.point, reach, { kinds: [need.teamKind], skills: need.skills });
  }
}

@Resolver(() => Incident)
export class IncidentNeedResolver {
  @FieldResolver(() => [ResourceNeed], { nullable: true, description: '力量需求及满足情况（预案 4.6(4)(6)）' })
  async needs(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<ResourceNeed[]> {
    const all = await findChildren(ctx, ResourceNeed, 'incidentId', id, { raisedAt: 'ASC', id: 'ASC' });
    return all.filter(({ county }) => county.startsWith(ctx.claims.scope));
  }
}
