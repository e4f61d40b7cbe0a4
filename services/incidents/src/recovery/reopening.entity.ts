import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { IncidentState } from '../incidents/incident-states.ts';
import { RecordedAct } from '../incidents/recorded-act.ts';

/** 重新开启: why a closed file is written to again. */
@ObjectType({ description: '重新开启的记录 / a closed incident that was opened again' })
@Entity({ name: 'reopening' })
export class Reopening extends RecordedAct {
  @Field(() => IncidentState)
  @Column({ type: 'text' })
  fromState: IncidentState;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;
}
