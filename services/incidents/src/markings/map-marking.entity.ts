import { GeometryScalar } from '@outpost/shared/geo/geometry';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Geometry } from 'geojson';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WorkGroup } from '../command/command-terms.ts';
import { MarkingKind, RouteUse } from './marking-terms.ts';

/** 标绘: what is drawn on the map of an incident and for how long it holds (4.4(3), 6.5). Each correction says why. */
@OwnedBy<MapMarking>(({ unitId }) => ({ unitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '标绘 / a marking on the map of an incident' })
@Entity({ name: 'map_marking' })
export class MapMarking extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => MarkingKind)
  @Column({ type: 'text' })
  kind: MarkingKind;

  @Field(() => RouteUse, { nullable: true })
  @Column({ type: 'text', nullable: true })
  routeUse: RouteUse | null;

  @Field(() => String, { nullable: true, description: '符号名 / name of the symbol' })
  @Column({ type: 'text', nullable: true })
  symbol: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  label: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Field(() => GeometryScalar)
  @Column({ type: 'geometry', spatialFeatureType: 'Geometry', srid: 4326 })
  geometry: Geometry;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: '空为尚未解除 / without one, until it is ended' })
  @Column({ type: 'timestamptz', nullable: true })
  validTo: Date | null;

  @Field(() => WorkGroup, { nullable: true, description: '负责的专项工作组（预案 2.1.5）' })
  @Column({ type: 'text', nullable: true })
  workGroup: WorkGroup | null;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  drawnBy: string;

  /** Of the last correction. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
