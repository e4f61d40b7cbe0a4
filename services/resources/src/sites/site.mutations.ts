import { type Change, change } from '@outpost/shared/change';
import { requireUnusedCode } from '@outpost/shared/codes';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { locate } from '@outpost/shared/geo/position';
import { requireUnit } from '@outpost/shared/known/known.queries';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { IsNull } from 'typeorm';
import { Equipment } from '../equipment/equipment.entity.ts';
import { patchOf } from '../patch.ts';
import { terrainAt } from '../travel/terrain.ts';
import { PrepositionSite } from './preposition-site.entity.ts';
import { CreatePrepositionSiteInput, UpdatePrepositionSiteInput } from './site.inputs.ts';

/** A site is given up only when no machine belongs to it any more. */
async function requireNoMachines({ manager }: Change, siteId: string): Promise<void> {
  const left = await manager.find(Equipment, { where: { siteId, retiredAt: IsNull() }, order: { code: 'ASC' } });
  if (left.length === 0) return;
  const codes = left.map(({ code }) => code).join(', ');
  throw badInput('retired', {
    zh: `该预置点仍有设备（${codes}），请先移走`,
    en: `machines still belong to this site (${codes}); move them first`,
  });
}

@Resolver(() => PrepositionSite)
export class PrepositionSiteMutations {
  @Mutation(() => PrepositionSite, { description: '登记预置点（预案 6.2）' })
  async createPrepositionSite(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreatePrepositionSiteInput) input: CreatePrepositionSiteInput,
  ): Promise<PrepositionSite> {
    authorise(ctx, 'resource:write');
    const { position, ...site } = input.site;
    const { surroundings, terrain } = countyProfile(ctx);
    const point = locate(position, surroundings, 'site.position');
    await requireUnit(ctx, site.keeperId, 'site.keeperId');
    return createOnce(ctx, PrepositionSite, 'createPrepositionSite', input, async (tx) => {
      await requireUnusedCode(tx, PrepositionSite, site.code, 'site.code');
      return tx.create(PrepositionSite, {
        ...site,
        point,
        terrain: site.terrain ?? terrainAt(terrain, point.coordinates),
        township: site.township ?? null,
        keeperId: site.keeperId ?? null,
        note: site.note ?? null,
      });
    });
  }

  @Mutation(() => PrepositionSite, { description: '更新或撤销（retired）预置点' })
  async updatePrepositionSite(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdatePrepositionSiteInput) input: UpdatePrepositionSiteInput,
  ): Promise<PrepositionSite> {
    authorise(ctx, 'resource:write');
    const { retired, ...patch } = patchOf(
      input,
      ['name', 'nameEn', 'demandWeight', 'targetMinutes', 'retired'],
      ['township', 'keeperId', 'note'],
    );
    await requireUnit(ctx, patch.keeperId, 'keeperId');
    return change(ctx, (tx) =>
      tx.update(PrepositionSite, input.id, input.expectedVersion, async (current) => {
        if (retired) await requireNoMachines(tx, current.id);
        return {
          ...patch,
          ...(retired !== undefined && { retiredAt: retired ? (current.retiredAt ?? ctx.now()) : null }),
        };
      }),
    );
  }
}
