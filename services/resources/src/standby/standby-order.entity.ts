import { connectionOf } from '@outpost/shared/connection';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandbyState } from './standby-states.ts';

/** 待命通知: tells one team to stand by for one warning, and keeps whether it has confirmed (3.3.3(3)). */
@Directive('@key(fields: "id")')
@ObjectType({ description: '待命通知（预案 3.3.3(3)） / a team told to stand by for a warning' })
@Entity({ name: 'standby_order' })
export class StandbyOrder extends CountyRecord {
  @Column({ type: 'uuid' })
  warningId: string;

  @Column({ type: 'uuid' })
  teamId: string;

  @Field(() => StandbyState)
  @Column({ type: 'text' })
  state: StandbyState;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  orderedAt: Date;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  confirmedBy: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  stoodDownAt: Date | null;

  @Field(() => String, { nullable: true, description: '解除原因' })
  @Column({ type: 'text', nullable: true })
  standDownReason: string | null;
}

export const StandbyOrderConnection = connectionOf(StandbyOrder, 'StandbyOrder');
