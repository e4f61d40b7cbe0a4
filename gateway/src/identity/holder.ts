import { CountyRecord } from '@outpost/shared/record';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Role } from './roles.ts';

/** What an account and an API key have in common: the claims that a request by them is given. */
@ObjectType()
export abstract class Holder extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => Role)
  @Column({ type: 'text' })
  role: Role;

  @Field(() => String, { description: '管辖范围：区划代码前缀 / adcode prefix' })
  @Column({ type: 'text' })
  scope: string;

  @Field(() => ID, { nullable: true, description: '本单位 / the own unit' })
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Field(() => ID, { nullable: true, description: '本队伍 / the own team' })
  @Column({ type: 'uuid', nullable: true })
  teamId: string | null;

  @Field(() => ID, { nullable: true, description: '专家库条目 / the own entry in the expert register' })
  @Column({ type: 'uuid', nullable: true })
  expertId: string | null;
}
