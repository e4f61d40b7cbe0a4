import { Position, type PositionInput, toPosition } from '@outpost/shared/geo/position';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CommandPostKind, WorkGroup } from './command-terms.ts';

/** 指挥机构: a body of an incident's command structure, from when it was set up until it stood down (2.1, 2.2). */
@Directive('@key(fields: "id")')
@ObjectType({ description: '指挥机构 / a body of the command structure' })
@Entity({ name: 'command_post' })
export class CommandPost extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => CommandPostKind)
  @Column({ type: 'text' })
  kind: CommandPostKind;

  @Field(() => WorkGroup, { nullable: true, description: '专项工作组（预案 2.1.5）' })
  @Column({ type: 'text', nullable: true })
  workGroup: WorkGroup | null;

  @Column({ type: 'text' })
  slot: string;

  @Field(() => ID, { nullable: true, description: '上级机构 / the body that it stands under' })
  @Column({ type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => String)
  @Column({ type: 'text' })
  clause: string;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326, nullable: true })
  point: Point | null;

  /** As it was given, in its own datum. */
  @Column({ type: 'jsonb', nullable: true })
  givenPosition: PositionInput | null;

  @Field(() => Position, { nullable: true })
  get position(): Position | null {
    return this.point && toPosition(this.point);
  }

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  establishedAt: Date;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  stoodDownAt: Date | null;
}
