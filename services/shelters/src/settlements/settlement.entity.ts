import { connectionOf } from '@outpost/shared/connection';
import { Position, type PositionInput, toPosition } from '@outpost/shared/geo/position';
import { CountyRecord } from '@outpost/shared/record';
import type { Point } from 'geojson';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** 居民点: how many people live at a point, and how well the point is known. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '居民点 / a settlement' })
@Entity({ name: 'settlement' })
export class Settlement extends CountyRecord {
  @Field(() => String, { description: '如十二位村级代码 / for example the twelve-digit village code' })
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String, { description: '九位乡镇代码 / nine-digit township code' })
  @Column({ type: 'text' })
  township: string;

  @Field(() => Int, { description: '人口 / people' })
  @Column({ type: 'integer' })
  people: number;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  /** As it was given, in its own datum. */
  @Column({ type: 'jsonb' })
  givenPosition: PositionInput;

  @Field(() => Position)
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => Float, { description: '位置精度（米） / how far off the point may be' })
  @Column({ type: 'double precision' })
  accuracyMetres: number;

  @Column({ type: 'text' })
  source: string;
}

export const SettlementConnection = connectionOf(Settlement, 'Settlement');
