import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { LeaderOffice } from './command-terms.ts';

/** 单位负责人: who holds an office in a unit now, so that seats can be filled at once (2.1.1). */
@ObjectType({ description: '单位负责人 / who holds an office in a unit' })
@Entity({ name: 'leader' })
export class Leader extends CountyRecord {
  @Column({ type: 'uuid' })
  unitId: string;

  @Field(() => LeaderOffice)
  @Column({ type: 'text' })
  office: LeaderOffice;

  @Field(() => String)
  @Column({ type: 'text' })
  person: string;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '电话（个人信息） / phone (personal)' })
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  since: Date;
}
