import { CountyRecord } from '@outpost/shared/record';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChecklistKind } from './checklist-table.ts';

/** 处置清单: the items of a clause for one incident, made when the plan asks for them; one of each kind. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '处置清单 / a checklist of the plan' })
@Entity({ name: 'checklist' })
export class Checklist extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => ChecklistKind)
  @Column({ type: 'text' })
  list: ChecklistKind;

  @Field(() => String, { description: '预案条款 / clause' })
  @Column({ type: 'text' })
  clause: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;
}
