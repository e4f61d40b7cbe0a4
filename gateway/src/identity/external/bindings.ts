import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What an account may be bound to is other services' own: their ids are all that is known here. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Unit {
  @Field(() => ID)
  id: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Team {
  @Field(() => ID)
  id: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Expert {
  @Field(() => ID)
  id: string;
}

/** A reference to a record of another service, null where there is none. */
export const referTo = <T extends { id: string }>(type: new () => T, id: string | null): T | null =>
  id === null ? null : Object.assign(new type(), { id });
