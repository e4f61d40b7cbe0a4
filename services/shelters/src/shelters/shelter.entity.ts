import { connectionOf } from '@outpost/shared/connection';
import { Position, type PositionInput, toPosition } from '@outpost/shared/geo/position';
import { OwnedBy } from '@outpost/shared/owners';
import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ShelterDuration, ShelterFacility, ShelterLevel } from './shelter-kinds.ts';
import { ShelterState } from './shelter-states.ts';

/**
 * 应急避难场所 (6.11): a place that people are brought to. `occupancy` is the sum of its movements, which the
 * database keeps; nobody sets it.
 */
@OwnedBy<Shelter>(({ unitId }) => ({ unitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '应急避难场所 / a shelter' })
@Entity({ name: 'shelter' })
export class Shelter extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => ShelterLevel)
  @Column({ type: 'text' })
  level: ShelterLevel;

  @Field(() => ShelterDuration)
  @Column({ type: 'text' })
  duration: ShelterDuration;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  indoor: boolean;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  /** As it was given, in its own datum. */
  @Column({ type: 'jsonb' })
  givenPosition: PositionInput;

  @Field(() => Position)
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => String, { nullable: true, description: '九位乡镇代码 / nine-digit township code' })
  @Column({ type: 'text', nullable: true })
  township: string | null;

  @Field(() => Float, { nullable: true, description: '有效面积（平方米） / usable area, m²' })
  @Column({ type: 'double precision', nullable: true })
  areaSquareMetres: number | null;

  @Field(() => Float, { nullable: true, description: '人均面积（平方米） / m² a person' })
  @Column({ type: 'double precision', nullable: true })
  areaPerPerson: number | null;

  @Field(() => Int, { description: '容量（人） / people it holds' })
  @Column({ type: 'integer' })
  capacity: number;

  @Field(() => Int, { description: '现有人数 / people inside' })
  @Column({ type: 'integer' })
  occupancy: number;

  @Field(() => Int, { nullable: true, description: '服务半径（米）' })
  @Column({ type: 'integer', nullable: true })
  serviceRadiusMetres: number | null;

  @Field(() => ShelterState)
  @Column({ type: 'text' })
  state: ShelterState;

  /** 管理单位: who runs it, where that is known. */
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '管理人（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  manager: string | null;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '管理人电话（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  managerPhone: string | null;

  @Field(() => [ShelterFacility])
  @Column({ type: 'text', array: true })
  facilities: ShelterFacility[];

  @Field(() => Boolean, { description: '无障碍 / accessible to people with disabilities' })
  @Column({ type: 'boolean' })
  accessible: boolean;

  @Field(() => DateTime, { description: '最近核实 / when the record was last confirmed' })
  @Column({ type: 'timestamptz' })
  confirmedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  confirmedBy: string;
}

export const ShelterConnection = connectionOf(Shelter, 'Shelter');
