import { Datum } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';

export const MAX_ROWS = 5000;

@InputType()
export class SettlementFilter extends ListFilterInput {
  @Field(() => String, { nullable: true })
  @OptionalText(9)
  township?: string | null;
}

/** A row of a file. Checked by settlementFaults, which finds every fault and not only the first. */
@InputType()
export class SettlementRow {
  @Field(() => String)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: '九位乡镇代码 / nine-digit township code' })
  township: string;

  @Field(() => Int)
  people: number;

  @Field(() => Float)
  longitude: number;

  @Field(() => Float)
  latitude: number;
}

@InputType()
export class ImportSettlementsInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => Datum)
  datum: Datum;

  @Field(() => Float, { description: '位置精度（米） / how far off the points may be' })
  @Between(0.01, 100_000)
  accuracyMetres: number;

  @Field(() => String)
  @RequiredText(500)
  source: string;

  @Field(() => [SettlementRow], { description: `1–${MAX_ROWS} 行，全部导入或全部不导入 / all or none` })
  @ArrayMinSize(1, { message: '不能为空\u0000must not be empty' })
  @ArrayMaxSize(MAX_ROWS, { message: `一次不能超过 ${MAX_ROWS} 行\u0000at most ${MAX_ROWS} rows at a time` })
  rows: SettlementRow[];
}

@ObjectType()
export class SettlementsImported {
  @Field(() => Int)
  created: number;

  @Field(() => Int)
  updated: number;
}
