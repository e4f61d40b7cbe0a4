import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, Matches, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { Terrain } from '../../travel/terrain.ts';
import { DemandKind } from './demand-point.entity.ts';

/** A day and a half: whatever takes longer is not waiting at the ready. */
export const MAX_MINUTES = 2160;
const MAX_WEIGHT = 1_000_000;

/** A nine-digit township code. */
const Township = (): PropertyDecorator =>
  Matches(/^\d{9}$/, { message: '应为九位乡镇代码\u0000must be a nine-digit township code' });
const AtMost = (count: number): PropertyDecorator =>
  ArrayMaxSize(count, { message: `至多 ${count} 项\u0000at most ${count}` });

@InputType()
export class DemandPointFilter extends ListFilterInput {
  @Field(() => [DemandKind], { nullable: true })
  kinds?: DemandKind[];

  @Field(() => String, { nullable: true })
  @Township()
  township?: string;
}

@InputType({ description: '某类设备的到场目标 / when a kind of machine is to be there' })
export class DemandTargetInput {
  @Field(() => EquipmentKind)
  kind: EquipmentKind;

  @Field(() => Int)
  @Between(1, MAX_MINUTES)
  minutes: number;
}

@InputType({ description: '某季节的权重系数 / by how much a season changes the weight' })
export class SeasonFactorInput {
  @Field(() => String, { description: '县域档案中的季节代码 / a season of the county profile' })
  @RequiredText(40)
  season: string;

  @Field(() => Float)
  @Between(0, 100)
  factor: number;
}

@InputType()
export class DemandPointInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => String)
  @RequiredText(200)
  nameEn: string;

  @Field(() => DemandKind, { description: '居民点不在此登记 / not SETTLEMENT: shelters keeps those' })
  kind: DemandKind;

  @Field(() => PositionInput)
  position: PositionInput;

  @Field(() => Terrain, { nullable: true, description: '不填则按县域档案的地形 / by the county profile when absent' })
  terrain?: Terrain | null;

  @Field(() => String, { nullable: true })
  @Township()
  township?: string | null;

  @Field(() => Float)
  @Between(0, MAX_WEIGHT)
  weight: number;

  @Field(() => [DemandTargetInput], { defaultValue: [] })
  @AtMost(30)
  @ValidateNested({ each: true })
  targets: DemandTargetInput[];

  @Field(() => [SeasonFactorInput], { defaultValue: [] })
  @AtMost(30)
  @ValidateNested({ each: true })
  seasonFactors: SeasonFactorInput[];

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  note?: string | null;
}

@InputType()
export class CreateDemandPointInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => DemandPointInput)
  @ValidateNested()
  point: DemandPointInput;
}

@InputType({ description: '未给出的不变；目标、系数给出即整组替换 / what is absent stays; a list replaces all of it' })
export class UpdateDemandPointInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(100)
  name?: string;

  @Field(() => String, { nullable: true })
  @RequiredText(200)
  nameEn?: string;

  @Field(() => PositionInput, { nullable: true })
  position?: PositionInput;

  @Field(() => Terrain, { nullable: true })
  terrain?: Terrain;

  @Field(() => String, { nullable: true })
  @Township()
  township?: string | null;

  @Field(() => Float, { nullable: true })
  @Between(0, MAX_WEIGHT)
  weight?: number;

  @Field(() => [DemandTargetInput], { nullable: true })
  @AtMost(30)
  @ValidateNested({ each: true })
  targets?: DemandTargetInput[];

  @Field(() => [SeasonFactorInput], { nullable: true })
  @AtMost(30)
  @ValidateNested({ each: true })
  seasonFactors?: SeasonFactorInput[];

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  note?: string | null;

  @Field(() => Boolean, { nullable: true })
  retired?: boolean;
}
