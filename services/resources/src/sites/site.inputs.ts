import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Matches, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Terrain } from '../travel/terrain.ts';
import { SiteKind } from './preposition-site.entity.ts';

const Township = (): PropertyDecorator =>
  Matches(/^\d{9}$/, { message: '应为九位乡镇代码\u0000must be a nine-digit township code' });

@InputType()
export class PrepositionSiteFilter extends ListFilterInput {
  @Field(() => [SiteKind], { nullable: true })
  kinds?: SiteKind[];
}

@InputType()
export class PrepositionSiteInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => String)
  @RequiredText(200)
  nameEn: string;

  @Field(() => SiteKind)
  kind: SiteKind;

  @Field(() => PositionInput)
  position: PositionInput;

  @Field(() => Terrain, { nullable: true, description: '不填则按县域档案的地形 / by the county profile when absent' })
  terrain?: Terrain | null;

  @Field(() => String, { nullable: true })
  @Township()
  township?: string | null;

  @Field(() => Float)
  @Between(0, 1_000_000)
  demandWeight: number;

  @Field(() => Int)
  @Between(1, 2160)
  targetMinutes: number;

  @Field(() => ID, { nullable: true, description: '看管单位' })
  keeperId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  note?: string | null;
}

@InputType()
export class CreatePrepositionSiteInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => PrepositionSiteInput)
  @ValidateNested()
  site: PrepositionSiteInput;
}

@InputType({ description: '位置不变：另一位置是另一预置点 / its place stays: another place is another site' })
export class UpdatePrepositionSiteInput {
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

  @Field(() => String, { nullable: true })
  @Township()
  township?: string | null;

  @Field(() => Float, { nullable: true })
  @Between(0, 1_000_000)
  demandWeight?: number;

  @Field(() => Int, { nullable: true })
  @Between(1, 2160)
  targetMinutes?: number;

  @Field(() => ID, { nullable: true })
  keeperId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '撤销预置点；仍有设备时拒绝 / refused while machines belong to it',
  })
  retired?: boolean;
}
