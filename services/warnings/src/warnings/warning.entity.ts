import { connectionOf } from '@outpost/shared/connection';
import { GeometryScalar } from '@outpost/shared/geo/geometry';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Geometry } from 'geojson';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { WarningState } from './warning-states.ts';
import { WarningCategory, WarningLevel, WarningScope } from './warning-terms.ts';

/** 预警: what may happen, where, from when, and what to do, issued by one unit that alone adjusts and lifts it (3.3). */
@OwnedBy<Warning>(({ issuingUnitId }) => ({ unitId: issuingUnitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '预警 / a warning' })
@Entity({ name: 'warning' })
export class Warning extends CountyRecord {
  @Field(() => String, { description: '编号，如 YJ-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Field(() => WarningCategory)
  @Column({ type: 'text' })
  category: WarningCategory;

  @Field(() => WarningLevel)
  @Column({ type: 'text' })
  level: WarningLevel;

  /** As last acted on; the graph's `state` also knows EXPIRED (see warning-states.ts). */
  @Column({ type: 'text' })
  state: WarningState;

  @Field(() => String)
  @Column({ type: 'text' })
  headline: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  headlineEn: string | null;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  startsAt: Date;

  @Field(() => DateTime, { nullable: true, description: '空为解除前一直有效 / without one, until it is lifted' })
  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  @Field(() => GeometryScalar, { description: '可能影响的范围 / the area that may be affected' })
  @Column({ type: 'geometry', spatialFeatureType: 'Geometry', srid: 4326 })
  area: Geometry;

  @Field(() => String)
  @Column({ type: 'text' })
  areaText: string;

  @Field(() => String, { description: '警示事项' })
  @Column({ type: 'text' })
  cautions: string;

  @Field(() => String, { description: '应当采取的措施' })
  @Column({ type: 'text' })
  measures: string;

  @Column({ type: 'uuid', nullable: true })
  issuingUnitId: string | null;

  @Field(() => String, { description: '发布单位' })
  @Column({ type: 'text' })
  issuingUnitName: string;

  @Field(() => DateTime, { description: '发布时间' })
  @Column({ type: 'timestamptz' })
  issuedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  liftedAt: Date | null;

  @Field(() => WarningScope)
  @Column({ type: 'text' })
  scope: WarningScope;
}

export const WarningConnection = connectionOf(Warning, 'Warning');
