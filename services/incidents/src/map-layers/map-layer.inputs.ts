import { FeatureCollectionScalar } from '@outpost/shared/geo/feature-collection';
import { Datum } from '@outpost/shared/geo/position';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import type { FeatureCollection } from 'geojson';
import { Field, Float, InputType } from 'type-graphql';

@InputType()
export class InstallMapLayerInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => String, { description: 'boundary, townships, roads, water, rivers, regions, places, settlements' })
  @RequiredText(40)
  layer: string;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  name?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(200)
  nameEn?: string;

  @Field(() => Datum, { description: '坐标的坐标系，入库时转换为 WGS 84 / converted to WGS 84' })
  datum: Datum;

  @Field(() => String, { description: '数据来源，标注在图上 / shown on the map' })
  @RequiredText(500)
  source: string;

  @Field(() => String)
  @RequiredText(200)
  licence: string;

  @Field(() => Float, { nullable: true })
  @Between(0, 100_000)
  accuracyMetres?: number;

  @Field(() => FeatureCollectionScalar)
  features: FeatureCollection;
}
