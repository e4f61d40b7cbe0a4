import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { ActivationAuthority } from '../response/activation-rule.ts';
import { EndConditionKind } from './end-conditions.ts';

@ObjectType({ description: '终止时的一项条件 / a condition as it stood at the end' })
export class ConfirmedCondition {
  @Field(() => EndConditionKind)
  condition: EndConditionKind;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  confirmedBy: string;

  @Field(() => String)
  evidence: string;
}

/** As a condition stands in the database, where an instant is a text. */
export type StoredCondition = Omit<ConfirmedCondition, 'at'> & { at: string };

/** 响应终止: by whose authority, approved by whom on the scene, on which conditions (4.8). */
@ObjectType({ description: '响应终止 / the end of the response' })
@Entity({ name: 'termination' })
export class Termination extends RecordedAct {
  @Field(() => ActivationAuthority)
  @Column({ type: 'text' })
  authority: ActivationAuthority;

  @Column({ type: 'uuid' })
  approvedBySeatId: string;

  @Field(() => String, { description: '现场指挥部批准人 / who approved it on the scene' })
  @Column({ type: 'text' })
  approvedBy: string;

  @Column({ type: 'jsonb' })
  conditions: StoredCondition[];

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  statement: string | null;
}
