import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { MAX_PAGE } from '../../connection.ts';
import { DateTime } from '../../scalars.ts';
import { Between, OptionalText } from '../../validation.ts';

/** What the gateway asks a service's journal for, on behalf of one who may read it. */
@Directive('@inaccessible')
@InputType()
export class JournalSearch {
  @Field(() => Int)
  @Between(0, MAX_PAGE + 1)
  first: number;

  /** Rows before this position, newest first; of all rows when it is not given. */
  @Field(() => Int, { nullable: true })
  before?: number;

  @Field(() => DateTime, { nullable: true })
  from?: Date;

  @Field(() => DateTime, { nullable: true })
  to?: Date;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  actor?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  entity?: string;

  @Field(() => ID, { nullable: true })
  entityId?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  operation?: string;

  @Field(() => ID, { nullable: true })
  incidentId?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  requestId?: string;
}
