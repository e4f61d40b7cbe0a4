import { Position } from '@outpost/shared/geo/position';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An incident of the incidents service, of which this service knows where it is. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Incident {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => Position)
  position: Position;
}
