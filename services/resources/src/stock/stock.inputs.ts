import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateText } from '../dates.ts';
import { MAX_BALANCE, StockMovementKind } from './effect-of-movement.ts';
import { StockCategory } from './stock-item.entity.ts';

@InputType()
export class StockItemFilter extends ListFilterInput {
  @Field(() => ID, { nullable: true })
  depotId?: string;

  @Field(() => [StockCategory], { nullable: true })
  categories?: StockCategory[];

  @Field(() => Boolean, { nullable: true, description: '是否低于最低储备 / below the minimum, or not' })
  belowMinimum?: boolean;
}

@InputType()
export class RecordStockMovementInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  stockItemId: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => StockMovementKind)
  kind: StockMovementKind;

  @Field(() => Int, { description: '数量（正数）；盘点时为实盘数 / an amount, or what a COUNT found' })
  @Between(0, MAX_BALANCE)
  quantity: number;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  reason?: string | null;

  @Field(() => ID, { nullable: true })
  incidentId?: string | null;
}

@InputType()
export class TransferStockInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID, { description: '调出的物资' })
  stockItemId: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => ID, { description: '调入的仓库' })
  toDepotId: string;

  @Field(() => Int)
  @Between(1, MAX_BALANCE)
  quantity: number;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  reason?: string | null;

  @Field(() => ID, { nullable: true })
  incidentId?: string | null;
}

@InputType()
export class UpdateStockItemInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => Int, { nullable: true })
  @Between(0, MAX_BALANCE)
  minimum?: number;

  @Field(() => String, { nullable: true })
  @DateText()
  expiresOn?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  lot?: string | null;

  @Field(() => Boolean, { nullable: true })
  retired?: boolean;
}
