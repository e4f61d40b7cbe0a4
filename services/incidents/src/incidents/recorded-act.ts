import type { Change, NewRecord } from '@outpost/shared/change';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';

/** What was done to an incident, when, and by whom it was recorded. It is kept as the incident's history. */
@ObjectType()
export abstract class RecordedAct extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  at: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  actorName: string;
}

type Given<E> = Omit<NewRecord<E>, 'incidentId' | 'at' | 'actorName'>;

/** Records an act of the one who acts now, on the incident's timeline. */
export const recordAct = <E extends RecordedAct>(
  tx: Change,
  type: new () => E,
  incident: { id: string; demo: boolean },
  given: Given<E>,
): Promise<E> => {
  const who = { incidentId: incident.id, at: tx.ctx.now(), actorName: tx.ctx.claims.actor.name, demo: incident.demo };
  return tx.create(type, { ...given, ...who } as unknown as NewRecord<E>, { incidentId: incident.id });
};
