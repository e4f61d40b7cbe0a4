import type { ServiceContext } from '@outpost/shared/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { EquipmentTransfer } from './transfer.entity.ts';
import { OPEN_STATES } from './transfer-states.ts';

/** In the order of the machines that a request asks for. */
async function openTransfers(ctx: ServiceContext, ids: readonly string[]): Promise<(EquipmentTransfer | null)[]> {
  const open = await ctx.db.manager.findBy(EquipmentTransfer, {
    equipmentId: In([...ids]),
    state: In([...OPEN_STATES]),
  });
  const inScope = open.filter(({ county }) => county.startsWith(ctx.claims.scope));
  const byMachine = new Map(inScope.map((transfer) => [transfer.equipmentId, transfer]));
  return ids.map((id) => byMachine.get(id) ?? null);
}

@Resolver(() => Equipment)
export class EquipmentTransferResolver {
  @FieldResolver(() => EquipmentTransfer, { nullable: true, description: '正在执行的转移（预案 6.2）' })
  openTransfer(@Ctx() ctx: ServiceContext, @Root() { id }: Equipment): Promise<EquipmentTransfer | null> {
    return ctx.loader<string, EquipmentTransfer | null>(openTransfers, (ids) => openTransfers(ctx, ids)).load(id);
  }
}
