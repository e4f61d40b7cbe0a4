import { Position } from '@outpost/shared/geo/position';
import { DateTime } from '@outpost/shared/scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Equipment, EquipmentKind } from '../../equipment/equipment.entity.ts';
import { Terrain } from '../../travel/terrain.ts';
import { TravelBasis } from '../../travel/travel-basis.ts';
import { DemandKind } from '../demand/demand-point.entity.ts';
import type { Cover, CoveredNeed } from './cover.ts';

@ObjectType({ description: '覆盖情况 / what the machines of a kind cover' })
export class CoverageFigures {
  @Field(() => Int, { description: '可立即调用的设备（台） / machines that can be called at once' })
  machines: number;

  @Field(() => Int, { description: '有此需要的需求点 / points that need such a machine' })
  points: number;

  @Field(() => Int, { description: '目标时间内可到达的 / reached within the target' })
  covered: number;

  @Field(() => Int, { description: '有两台及以上可到达的 / reached by two machines and more' })
  backedUp: number;

  @Field(() => Float)
  weight: number;

  @Field(() => Float)
  coveredWeight: number;

  @Field(() => Float)
  backedUpWeight: number;

  @Field(() => Float, { nullable: true, description: '最远一点（分钟，估算） / of the point that is reached last' })
  worstMinutes: number | null;

  @Field(() => Float, { nullable: true, description: '加权平均（分钟，估算） / of all points by their weight' })
  meanMinutes: number | null;
}

@ObjectType({ description: '一个需求点的覆盖 / how a point is reached' })
export class CoveragePoint {
  @Field(() => ID)
  id: string;

  @Field(() => DemandKind)
  kind: DemandKind;

  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: '居民点没有英文名 / settlements have none' })
  nameEn: string | null;

  @Field(() => String, { nullable: true, description: '九位乡镇代码 / nine-digit township code' })
  township: string | null;

  @Field(() => String, { nullable: true })
  townshipName: string | null;

  @Field(() => String, { nullable: true })
  townshipNameEn: string | null;

  @Field(() => Position)
  position: Position;

  @Field(() => Terrain)
  terrain: Terrain;

  @Field(() => Float, { description: '该季节的权重 / in the season that was asked for' })
  weight: number;

  @Field(() => Float)
  targetMinutes: number;

  @Field(() => Float, { nullable: true, description: '最近设备到达（分钟，估算） / by the nearest machine' })
  minutes: number | null;

  @Field(() => Float, { nullable: true, description: '不作假设时 / without the what-if' })
  minutesNow: number | null;

  @Field(() => Int, { description: '目标时间内可到达的设备（台）' })
  machinesWithin: number;

  @Field(() => Boolean)
  covered: boolean;

  @Field(() => Boolean, { description: '不作假设时 / without the what-if' })
  coveredNow: boolean;

  @Field(() => Equipment, { nullable: true, description: '最近的设备；尚未配备的为空 / null when there is none yet' })
  nearest: Equipment | null;
}

@ObjectType({ description: '一个乡镇的覆盖 / a township' })
export class TownshipCoverage {
  @Field(() => String, {
    nullable: true,
    description: '九位乡镇代码；空为未注明乡镇的点 / null for points without one',
  })
  township: string | null;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  nameEn: string | null;

  @Field(() => Int)
  points: number;

  @Field(() => Int)
  covered: number;

  @Field(() => Int, { description: '不作假设时 / without the what-if' })
  coveredNow: number;

  @Field(() => Float)
  weight: number;

  @Field(() => Float)
  coveredWeight: number;

  @Field(() => Float)
  coveredWeightNow: number;
}

@ObjectType({ description: '一台可用设备独自覆盖的 / what one machine covers that no other does' })
export class MachineCoverage {
  @Field(() => Equipment, { nullable: true, description: '拟增配的为空 / null for one that is still to be had' })
  equipment: Equipment | null;

  @Field(() => Position)
  position: Position;

  @Field(() => Int, {
    description: '它被调出或停用后失去覆盖的点 / points that are lost when it is dispatched or down',
  })
  pointsAlone: number;

  @Field(() => Float)
  weightAlone: number;
}

/** Its lists are made when they are asked for. */
@ObjectType({ description: '一类设备的覆盖 / one kind of machine' })
export class KindCoverage {
  @Field(() => EquipmentKind)
  kind: EquipmentKind;

  @Field(() => CoverageFigures, { description: '当前 / as machines stand now' })
  now: CoverageFigures;

  @Field(() => CoverageFigures, { nullable: true, description: '假设下；未作假设为空 / null without a what-if' })
  whatIf: CoverageFigures | null;

  needs: CoveredNeed[];
  cover: Cover;
}

@ObjectType({ description: '县域档案的季节 / a season of the county profile' })
export class PrepositionSeason {
  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameEn: string;

  @Field(() => [Int], { description: '月份 / months, 1 to 12' })
  months: number[];
}

@ObjectType({ description: '预置覆盖（预案 6.2）：时间为估算 / which points are reached in time; times are estimates' })
export class PrepositionCoverage {
  @Field(() => DateTime)
  at: Date;

  @Field(() => String, { nullable: true })
  season: string | null;

  @Field(() => [PrepositionSeason], { description: '可选的季节 / what season can be asked for' })
  seasons: PrepositionSeason[];

  @Field(() => TravelBasis)
  basis: TravelBasis;

  @Field(() => [KindCoverage])
  kinds: KindCoverage[];
}
