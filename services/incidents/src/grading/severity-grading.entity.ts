import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { Severity } from './severity.ts';

/** What an incident was graded by: the national thresholds, or a commander above them. */
export enum GradingBasis {
  RULE = 'RULE',
  COMMANDER = 'COMMANDER',
}
registerEnumType(GradingBasis, { name: 'GradingBasis', description: '定级依据：标准，或指挥员提高' });

/** One grading of an incident, kept as history: each change of the losses within the window makes one (1.5). */
@ObjectType({ description: '定级记录 / one grading' })
@Entity({ name: 'severity_grading' })
export class SeverityGrading extends RecordedAct {
  @Field(() => Severity)
  @Column({ type: 'text' })
  severity: Severity;

  @Field(() => GradingBasis)
  @Column({ type: 'text' })
  basis: GradingBasis;

  @Field(() => Int)
  @Column({ type: 'integer' })
  deaths: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  seriouslyInjured: number;

  @Field(() => Float)
  @Column({ type: 'double precision' })
  directLossYuan: number;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;
}
