import { Position } from '@outpost/shared/geo/position';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { IncidentCategory } from './incident-category.ts';

/** An incident of the incidents service, of which this service knows what advice it needs. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Incident {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => IncidentCategory)
  category: IncidentCategory;

  @Directive('@external')
  @Field(() => Position)
  position: Position;

  @Directive('@external')
  @Field(() => Int)
  deaths: number;

  @Directive('@external')
  @Field(() => Int)
  trapped: number;

  @Directive('@external')
  @Field(() => Int)
  seriouslyInjured: number;

  @Directive('@external')
  @Field(() => Int)
  minorInjured: number;
}

export const incidentOf = (id: string): Incident => Object.assign(new Incident(), { id });
