import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { authorise } from '@outpost/shared/permissions';
import { Between, IdempotencyKey, OptionalText } from '@outpost/shared/validation';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Shelter } from '../shelters/shelter.entity.ts';
import { newestMovements } from './occupancy.queries.ts';
import { OccupancyMovement } from './occupancy-movement.entity.ts';
import { recordOccupancy } from './record-occupancy.ts';

const MAX_PEOPLE = 1_000_000;
const MAX_MOVEMENTS = 500;

@InputType()
export class RecordOccupancyInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  shelterId: string;

  @Field(() => Int, { description: '正数为进入，负数为离开 / positive: came in; negative: left' })
  @Between(-MAX_PEOPLE, MAX_PEOPLE)
  change: number;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: '超出容量时必填 / needed above the capacity' })
  @OptionalText(500)
  overCapacityReason?: string | null;
}

@Resolver(() => Shelter)
export class OccupancyResolver {
  @FieldResolver(() => [OccupancyMovement], { description: '人员进出登记，新的在前 / newest first' })
  async movements(
    @Ctx() ctx: ServiceContext,
    @Root() shelter: Shelter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
  ): Promise<OccupancyMovement[]> {
    if (first < 0 || first > MAX_MOVEMENTS) {
      throw badInput('first', { zh: `应为 0–${MAX_MOVEMENTS}`, en: `must be from 0 to ${MAX_MOVEMENTS}` });
    }
    return newestMovements(ctx, shelter.id, first);
  }

  @Mutation(() => Shelter, { description: '登记人员进出（预案 4.4(3)）：仅限启用中的场所' })
  recordOccupancy(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RecordOccupancyInput) input: RecordOccupancyInput,
  ): Promise<Shelter> {
    authorise(ctx, 'shelter:write');
    return createOnce(ctx, Shelter, 'recordOccupancy', input, (tx) => recordOccupancy(tx, input.shelterId, input));
  }
}
