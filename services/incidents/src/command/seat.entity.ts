import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { LeaderOffice, SeatRole } from './command-terms.ts';

/** 席位: a role in a body, who holds it by office, and which person that is at present (2.1). */
@Directive('@key(fields: "id")')
@ObjectType({ description: '席位 / a seat in a body of the command structure' })
@Entity({ name: 'seat' })
export class Seat extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'uuid' })
  postId: string;

  @Column({ type: 'text', nullable: true })
  key: string | null;

  @Column({ type: 'integer' })
  place: number;

  @Field(() => SeatRole)
  @Column({ type: 'text' })
  role: SeatRole;

  @Field(() => String)
  @Column({ type: 'text' })
  title: string;

  @Field(() => String)
  @Column({ type: 'text' })
  titleEn: string;

  @Field(() => String, { nullable: true, description: '预案规定由谁担任 / who holds it by office' })
  @Column({ type: 'text', nullable: true })
  heldBy: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  heldByEn: string | null;

  @Field(() => LeaderOffice, { nullable: true })
  @Column({ type: 'text', nullable: true })
  office: LeaderOffice | null;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: '姓名；未到位为空 / null while nobody has taken it' })
  @Column({ type: 'text', nullable: true })
  person: string | null;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '电话（个人信息） / phone (personal)' })
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Field(() => DateTime, { description: '到任时间 / since when it is so held' })
  @Column({ type: 'timestamptz' })
  since: Date;
}
