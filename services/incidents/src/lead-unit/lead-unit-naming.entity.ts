import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { NamingAuthority } from './naming-authority.ts';

/** 指定牵头单位: a lead unit named where the plan leaves it open, by whose authority and why (2.1.2, 2.1.6). */
@ObjectType({ description: '指定牵头单位的记录 / a lead unit that was named' })
@Entity({ name: 'lead_unit_naming' })
export class LeadUnitNaming extends RecordedAct {
  @Column({ type: 'uuid' })
  unitId: string;

  @Field(() => NamingAuthority)
  @Column({ type: 'text' })
  authority: NamingAuthority;

  @Field(() => String)
  @Column({ type: 'text' })
  clause: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;

  @Field(() => String, { nullable: true, description: '文号 / the paper that says so' })
  @Column({ type: 'text', nullable: true })
  document: string | null;
}
