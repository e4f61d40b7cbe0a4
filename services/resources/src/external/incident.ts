import { Position } from '@outpost/shared/geo/position';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An incident of the incidents service, which this one extends; `position` comes with a query that needs it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Incident {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => Position)
  position: Position;
}

export const incidentOf = (id: string): Incident => Object.assign(new Incident(), { id });
