import { connectionOf } from '@outpost/shared/connection';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { OwnedBy } from '@outpost/shared/owners';
import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import type { Point } from 'geojson';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** 物资库: where supplies are kept (6.2). */
@OwnedBy<Depot>(({ unitId }) => ({ unitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '应急物资库（预案 6.2） / a depot of supplies' })
@Entity({ name: 'depot' })
export class Depot extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  @Field(() => Position)
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => String, { nullable: true, description: '九位乡镇代码 / nine-digit township code' })
  @Column({ type: 'text', nullable: true })
  township: string | null;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '保管员（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  keeper: string | null;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '保管员电话（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  keeperPhone: string | null;
}

export const DepotConnection = connectionOf(Depot, 'Depot');
