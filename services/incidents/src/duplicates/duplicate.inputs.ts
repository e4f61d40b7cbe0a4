import { PositionInput } from '@outpost/shared/geo/position';
import { DateTime } from '@outpost/shared/scalars';
import { RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IncidentCategory } from '../lead-unit/category.ts';

@InputType()
export class ProbableDuplicatesInput {
  @Field(() => PositionInput)
  position: PositionInput;

  @Field(() => DateTime)
  occurredAt: Date;

  @Field(() => IncidentCategory)
  category: IncidentCategory;
}

@InputType()
export class MergeIncidentsInput {
  @Field(() => ID, { description: '保留的事故 / the one that stays' })
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID, { description: '并入的事故 / the one that is merged into it' })
  duplicateId: string;

  @Field(() => Int)
  duplicateExpectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
