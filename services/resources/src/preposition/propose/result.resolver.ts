import type { ServiceContext } from '@outpost/shared/context';
import { findById } from '@outpost/shared/lookup';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { PrepositionSite } from '../../sites/preposition-site.entity.ts';
import { PrepositionResult, ProposedPlace } from './proposal.types.ts';
import { placeOf } from './show-result.ts';

@Resolver(() => PrepositionResult)
export class PrepositionResultResolver {
  @FieldResolver(() => [ProposedPlace], { description: '移动的设备，收益大者在前 / the moves, by gain' })
  moves(@Root() { places }: PrepositionResult): ProposedPlace[] {
    return places.filter(({ from }) => from !== null).map(placeOf);
  }

  @FieldResolver(() => [ProposedPlace], { description: '保持原位的设备 / machines that stay' })
  kept(@Root() { places }: PrepositionResult): ProposedPlace[] {
    return places.filter(({ from, machineId }) => from === null && machineId !== null).map(placeOf);
  }

  @FieldResolver(() => [ProposedPlace], {
    description: '拟增配设备的位置 / places for machines that are still to be had',
  })
  unfilled(@Root() { places }: PrepositionResult): ProposedPlace[] {
    return places.filter(({ machineId }) => machineId === null).map(placeOf);
  }

  @FieldResolver(() => [Equipment], { description: '可调作他用的设备 / machines that are not needed for this' })
  async spare(@Ctx() ctx: ServiceContext, @Root() { spareIds }: PrepositionResult): Promise<Equipment[]> {
    const machines = await Promise.all(spareIds.map((id) => findById(ctx, Equipment, id)));
    return machines.filter((machine) => machine !== null);
  }
}

@Resolver(() => ProposedPlace)
export class ProposedPlaceResolver {
  @FieldResolver(() => Equipment, { nullable: true, description: '空为拟增配 / null: still to be had' })
  equipment(@Ctx() ctx: ServiceContext, @Root() { given }: ProposedPlace): Promise<Equipment | null> | null {
    return given.machineId === null ? null : findById(ctx, Equipment, given.machineId);
  }

  @FieldResolver(() => PrepositionSite, { nullable: true })
  site(@Ctx() ctx: ServiceContext, @Root() { given }: ProposedPlace): Promise<PrepositionSite | null> | null {
    return given.siteId === null ? null : findById(ctx, PrepositionSite, given.siteId);
  }

  @FieldResolver(() => PrepositionSite, { nullable: true })
  fromSite(@Ctx() ctx: ServiceContext, @Root() { given }: ProposedPlace): Promise<PrepositionSite | null> | null {
    return given.from?.siteId ? findById(ctx, PrepositionSite, given.from.siteId) : null;
  }
}
