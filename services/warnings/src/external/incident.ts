import { Position } from '@outpost/shared/geo/position';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An incident, as far as this service needs it: where it is. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Incident {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => Position)
  position: Position;
}
