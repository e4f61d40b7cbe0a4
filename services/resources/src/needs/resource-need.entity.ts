import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Capacity, EquipmentKind } from '../equipment/equipment.entity.ts';
import { Skill, TeamKind } from '../teams/team.entity.ts';

/**
 * 力量需求: so many machines or teams of a kind for an incident (“20 吨以上挖掘机 3 台”), which dispatches fulfil one
 * by one (4.6(4)(6)). It names a kind of machine or a kind of team, not both.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '力量需求，如 20 吨以上挖掘机 3 台 / machines or teams wanted, fulfilled by dispatches' })
@Entity({ name: 'resource_need' })
export class ResourceNeed extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => EquipmentKind, { nullable: true })
  @Column({ type: 'text', nullable: true })
  equipmentKind: EquipmentKind | null;

  @Field(() => TeamKind, { nullable: true })
  @Column({ type: 'text', nullable: true })
  teamKind: TeamKind | null;

  @Field(() => [Skill], { description: '队伍须具备 / what a team must be able to do' })
  @Column({ type: 'text', array: true })
  skills: Skill[];

  @Field(() => Capacity, { nullable: true, description: '设备能力不低于 / at least, for machines' })
  @Column({ type: 'jsonb', nullable: true })
  minimumCapacity: Capacity | null;

  @Field(() => Int, { description: '台数或支数' })
  @Column({ type: 'integer' })
  quantity: number;

  @Field(() => String, { nullable: true, description: '任务' })
  @Column({ type: 'text', nullable: true })
  task: string | null;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  raisedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  raisedBy: string;

  @Field(() => String, { nullable: true, description: '取消原因' })
  @Column({ type: 'text', nullable: true })
  closeReason: string | null;
}

@ObjectType({ description: '满足情况 / how far a need is met' })
export class Fulfilment {
  @Field(() => Int, { description: '已调用未出发 / requested, approved or accepted' })
  assigned: number;

  @Field(() => Int, { description: '途中' })
  enRoute: number;

  @Field(() => Int, { description: '已到场' })
  onScene: number;

  @Field(() => Int, { description: '任务已完成' })
  finished: number;

  @Field(() => Int, { description: '缺口' })
  missing: number;
}
