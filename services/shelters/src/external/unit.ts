import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A body of the directory: this service points at it, the incidents service has it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Unit {
  @Field(() => ID)
  id: string;
}
