import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { FeatureCollectionScalar } from '@outpost/shared/geo/feature-collection';
import { findById } from '@outpost/shared/lookup';
import { Between } from '@outpost/shared/validation';
import type { FeatureCollection } from 'geojson';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { type Alone, coveredAlone } from './alone.ts';
import { coverageByTownship } from './by-township.ts';
import { changes, gapsOf } from './cover.ts';
import { PrepositionCoverageInput } from './coverage.inputs.ts';
import {
  CoveragePoint,
  KindCoverage,
  MachineCoverage,
  PrepositionCoverage,
  TownshipCoverage,
} from './coverage.types.ts';
import { prepositionCoverage } from './preposition-coverage.ts';
import { readWhatIf } from './read-what-if.ts';
import { toFeatures, toPoint } from './show-points.ts';
import { townshipNames } from './townships.ts';

@ArgsType()
class FirstArgs {
  @Field(() => Int, { defaultValue: 100 })
  @Between(0, 1000)
  first: number;
}

@Resolver(() => PrepositionCoverage)
export class CoverageResolver {
  @Query(() => PrepositionCoverage, {
    description: '预置覆盖（预案 6.2）：哪些点在目标时间内没有可用设备到达，当前及假设下；不写入任何记录',
  })
  async prepositionCoverage(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => PrepositionCoverageInput) input: PrepositionCoverageInput,
  ): Promise<PrepositionCoverage> {
    const asked = input.without.length + input.placed.length > 0;
    return prepositionCoverage(ctx, { ...input, whatIf: asked ? await readWhatIf(ctx, input) : null });
  }
}

@Resolver(() => KindCoverage)
export class KindCoverageResolver {
  @FieldResolver(() => [CoveragePoint], { description: '缺口，权重大者在前 / the heaviest first' })
  gaps(
    @Ctx() ctx: ServiceContext,
    @Root() { needs, cover }: KindCoverage,
    @Args(() => FirstArgs) { first }: FirstArgs,
  ): Promise<CoveragePoint[]> {
    return this.#shown(ctx, gapsOf(needs).slice(0, first), cover);
  }

  @FieldResolver(() => [CoveragePoint], { description: '假设下由缺口变为覆盖、由覆盖变为缺口的点' })
  changed(
    @Ctx() ctx: ServiceContext,
    @Root() { needs, cover }: KindCoverage,
    @Args(() => FirstArgs) { first }: FirstArgs,
  ): Promise<CoveragePoint[]> {
    return this.#shown(ctx, needs.filter(changes).slice(0, first), cover);
  }

  @FieldResolver(() => [TownshipCoverage])
  townships(@Ctx() ctx: ServiceContext, @Root() { needs }: KindCoverage): TownshipCoverage[] {
    return coverageByTownship(needs, townshipNames(countyProfile(ctx)));
  }

  @FieldResolver(() => [MachineCoverage], {
    description: '可用设备各自独担的覆盖，最不能缺的在前 / the machines by what is lost without each',
  })
  async machines(@Ctx() ctx: ServiceContext, @Root() { needs, cover }: KindCoverage): Promise<MachineCoverage[]> {
    const alone = coveredAlone(needs, cover.machines.length);
    const shown = cover.machines.map(async ({ id, longitude, latitude }, index): Promise<MachineCoverage> => {
      const { points, weight } = alone[index] as Alone;
      return {
        equipment: id === null ? null : await findById(ctx, Equipment, id),
        position: { longitude, latitude },
        pointsAlone: points,
        weightAlone: weight,
      };
    });
    return (await Promise.all(shown)).sort((a, b) => b.weightAlone - a.weightAlone);
  }

  @FieldResolver(() => FeatureCollectionScalar, {
    description:
      '全部需求点，供地图使用：属性 id kind code name township weight targetMinutes minutes machinesWithin covered coveredNow',
  })
  features(@Root() { needs }: KindCoverage): FeatureCollection {
    return toFeatures(needs);
  }

  async #shown(ctx: ServiceContext, needs: KindCoverage['needs'], { machines }: KindCoverage['cover']) {
    const names = townshipNames(countyProfile(ctx));
    return Promise.all(
      needs.map(async (need) => {
        const id = machines[need.asIf.nearest]?.id;
        return toPoint(need, id ? await findById(ctx, Equipment, id) : null, names);
      }),
    );
  }
}
