import { GraphQLJSONObject } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../scalars.ts';

/** A row of a service's journal with its seal, as its reader may see it. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType()
export class JournalRow {
  @Field(() => Int)
  position: number;

  @Field(() => String)
  hash: string;

  @Field(() => String)
  seq: string;

  @Field(() => String)
  tx: string;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorId: string;

  @Field(() => String)
  actorName: string;

  @Field(() => String)
  requestId: string;

  @Field(() => String)
  county: string;

  @Field(() => String)
  entity: string;

  @Field(() => ID)
  entityId: string;

  @Field(() => String)
  operation: string;

  @Field(() => Int)
  version: number;

  @Field(() => ID, { nullable: true })
  incidentId: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true })
  before: Record<string, unknown> | null;

  @Field(() => GraphQLJSONObject, { nullable: true })
  after: Record<string, unknown> | null;

  /** Personal fields that are there and are not for this reader. */
  @Field(() => [String])
  hidden: string[];
}

/** The newest seal of a service's journal. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType()
export class SliceHead {
  @Field(() => Int)
  position: number;

  @Field(() => String)
  hash: string;
}

/** What a search of one service's journal gives: rows newest first, and where its chain ends. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType()
export class JournalSlice {
  @Field(() => [JournalRow])
  rows: JournalRow[];

  @Field(() => SliceHead, { nullable: true })
  head: SliceHead | null;

  /** Asked only when it is selected. */
  counted: () => Promise<number>;

  @Field(() => Int)
  count(): Promise<number> {
    return this.counted();
  }
}
