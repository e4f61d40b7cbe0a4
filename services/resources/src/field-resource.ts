import { Position, toPosition } from '@outpost/shared/geo/position';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { ResourceStatus } from './resource-status.ts';

/** What a team and a machine have in common: a place to stay, a live position, a status that dispatches move. */
@ObjectType()
export abstract class FieldResource extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  /** Where it stays when it is not called. */
  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  basePoint: Point;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  @Field(() => Position, { description: '当前位置 / where it is now' })
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => DateTime, { description: '位置时间 / when it was there' })
  @Column({ type: 'timestamptz' })
  positionAt: Date;

  @Field(() => ResourceStatus)
  @Column({ type: 'text' })
  status: ResourceStatus;

  @Field(() => DateTime, { description: '最近一次人工核实 / when a person last confirmed the record' })
  @Column({ type: 'timestamptz' })
  confirmedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  confirmedBy: string;
}
