import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SupportKind, SupportState } from './support-states.ts';

@ObjectType({ description: '支援请求的一步 / what became of a request, when, and who says so' })
export class SupportStep {
  @Field(() => SupportState)
  state: SupportState;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { nullable: true, description: '答复人、力量、原因等 / who answered, with what, why' })
  note: string | null;
}

/** As steps stand in the database, where an instant is a text. */
export type StoredSupportStep = Omit<SupportStep, 'at'> & { at: string };

/** 支援请求 (1.5, 4.6(6)(8)): asked upward, of neighbours or of the armed forces department, who decide for themselves. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '支援请求 / a request for support from outside the county' })
@Entity({ name: 'support_request' })
export class SupportRequest extends CountyRecord {
  @Field(() => String, { description: '编号，如 ZY-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Field(() => SupportKind)
  @Column({ type: 'text' })
  kind: SupportKind;

  @Field(() => String, { description: '所需力量、装备、物资' })
  @Column({ type: 'text' })
  need: string;

  @Field(() => String, { description: '理由' })
  @Column({ type: 'text' })
  reason: string;

  @Field(() => String, { nullable: true, description: '文号' })
  @Column({ type: 'text', nullable: true })
  document: string | null;

  @Field(() => SupportState)
  @Column({ type: 'text' })
  state: SupportState;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  requestedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  requestedBy: string;

  @Field(() => DateTime, { nullable: true, description: '预计到达时间' })
  @Column({ type: 'timestamptz', nullable: true })
  expectedAt: Date | null;

  @Column({ type: 'jsonb' })
  stepsTaken: StoredSupportStep[];
}
