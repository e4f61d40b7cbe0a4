import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { DateTime } from './scalars.ts';

/**
 * What every changeable record has: an id, its county, a version that each change raises, and a mark when it
 * is demo data. Nothing is deleted: a record is retired.
 */
@ObjectType()
export abstract class CountyRecord {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Field(() => String, { description: '县级行政区划代码 / six-digit adcode' })
  @Column({ type: 'text' })
  county: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version: number;

  @Field(() => Boolean, { description: '演示数据 / demo record' })
  @Column({ type: 'boolean' })
  demo: boolean;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  updatedAt: Date;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  retiredAt: Date | null;
}
