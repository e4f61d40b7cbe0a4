import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** 进出登记: people who came in (positive) or left (negative). Append-only; the shelter's occupancy is their sum. */
@ObjectType({ description: '人员进出登记 / people coming in or leaving' })
@Entity({ name: 'occupancy_movement' })
export class OccupancyMovement extends CountyRecord {
  @Column({ type: 'uuid' })
  shelterId: string;

  @Field(() => Int, { description: '正数为进入，负数为离开 / positive: came in; negative: left' })
  @Column({ type: 'integer' })
  change: number;

  @Field(() => Int, { description: '登记后人数 / people inside afterwards' })
  @Column({ type: 'integer' })
  occupancyAfter: number;

  @Field(() => String, { nullable: true, description: '超容接收理由 / why more than it holds were taken' })
  @Column({ type: 'text', nullable: true })
  overCapacityReason: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  at: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  actorName: string;
}
