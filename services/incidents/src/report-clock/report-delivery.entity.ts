import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DeliveryChannel } from './report-terms.ts';

/** A report's way to one unit: when, by which channel, and the receipt, which is written once (4.1, 5.2). */
@ObjectType({ description: '报送对象及回执 / a recipient and its receipt' })
@Entity({ name: 'report_delivery' })
export class ReportDelivery extends CountyRecord {
  @Column({ type: 'uuid' })
  reportId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Field(() => DeliveryChannel)
  @Column({ type: 'text' })
  channel: DeliveryChannel;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  sentAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  sentBy: string;

  @Field(() => DateTime, { nullable: true, description: '签收时间 / receipt' })
  @Column({ type: 'timestamptz', nullable: true })
  receivedAt: Date | null;

  @Field(() => String, { nullable: true, description: '签收人' })
  @Column({ type: 'text', nullable: true })
  receivedBy: string | null;
}
