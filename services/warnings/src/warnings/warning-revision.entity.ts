import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WarningAct, WarningLevel } from './warning-terms.ts';

/** One act on a warning and what the warning said after it: the chain of 3.3.4, never altered. */
@ObjectType({ description: '预警的一次发布、调整或解除 / one act on a warning' })
@Entity({ name: 'warning_revision' })
export class WarningRevision extends CountyRecord {
  @Column({ type: 'uuid' })
  warningId: string;

  @Field(() => String, { description: 'ISSUED, ADJUSTED, LIFTED' })
  @Column({ type: 'text' })
  act: WarningAct;

  @Field(() => WarningLevel)
  @Column({ type: 'text' })
  level: WarningLevel;

  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  @Column({ type: 'text' })
  cautions: string;

  @Column({ type: 'text' })
  measures: string;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  at: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  actorName: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;
}
