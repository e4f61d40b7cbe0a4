import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A warning of the warnings service, which this one extends by who stands by for it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Warning {
  @Field(() => ID)
  id: string;
}

export const warningOf = (id: string): Warning => Object.assign(new Warning(), { id });
