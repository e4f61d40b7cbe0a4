import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';

/** 并案: which report turned out to be of this incident, and why. */
@ObjectType({ description: '并入的记录 / a report that was merged into this incident' })
@Entity({ name: 'incident_merge' })
export class IncidentMerge extends RecordedAct {
  @Column({ type: 'uuid' })
  duplicateId: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;
}
