import { connectionOf } from '@outpost/shared/connection';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import type { Point } from 'geojson';
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Terrain } from '../travel/terrain.ts';

export enum SiteKind {
  KEY_TRAFFIC_NODE = 'KEY_TRAFFIC_NODE',
  DANGEROUS_SECTION = 'DANGEROUS_SECTION',
}
registerEnumType(SiteKind, { name: 'SiteKind', description: '关键交通节点、险工险段（预案 6.2）' });

/** 预置点: where heavy machines wait in the shallow and remote mountains (6.2). */
@OwnedBy<PrepositionSite>(({ keeperId }) => ({ unitId: keeperId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '预置点（预案 6.2） / where machines wait' })
@Entity({ name: 'preposition_site' })
export class PrepositionSite extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => SiteKind)
  @Column({ type: 'text' })
  kind: SiteKind;

  @Field(() => Terrain)
  @Column({ type: 'text' })
  terrain: Terrain;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  @Field(() => Position)
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => String, { nullable: true, description: '九位乡镇代码 / nine-digit township code' })
  @Column({ type: 'text', nullable: true })
  township: string | null;

  @Field(() => Float, { description: '需求权重 / weight of the demand' })
  @Column({ type: 'double precision' })
  demandWeight: number;

  @Field(() => Int, { description: '到场目标（分钟） / target of arrival, minutes' })
  @Column({ type: 'integer' })
  targetMinutes: number;

  @Column({ type: 'uuid', nullable: true })
  keeperId: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note: string | null;
}

export const PrepositionSiteConnection = connectionOf(PrepositionSite, 'PrepositionSite');
