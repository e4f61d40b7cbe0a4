import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A unit of the incidents service's directory: this service knows its id only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Unit {
  @Field(() => ID)
  id: string;
}

export const unitOf = (id: string | null): Unit | null => (id === null ? null : Object.assign(new Unit(), { id }));
