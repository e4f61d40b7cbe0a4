import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { IncidentCategory } from './category.ts';

/** 更正类别: what kind of accident it turned out to be, which decides who leads (2.1.6). */
@ObjectType({ description: '类别更正记录 / a classification that was corrected' })
@Entity({ name: 'reclassification' })
export class Reclassification extends RecordedAct {
  @Field(() => IncidentCategory)
  @Column({ type: 'text' })
  fromCategory: IncidentCategory;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  fromScope: string | null;

  @Field(() => IncidentCategory)
  @Column({ type: 'text' })
  category: IncidentCategory;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  scope: string | null;

  @Field(() => [IncidentCategory])
  @Column({ type: 'text', array: true })
  alsoCategories: IncidentCategory[];

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;
}
