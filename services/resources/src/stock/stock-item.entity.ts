import { connectionOf } from '@outpost/shared/connection';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Depot } from '../depots/depot.entity.ts';

export enum StockCategory {
  TENT = 'TENT',
  BEDDING = 'BEDDING',
  FOOD = 'FOOD',
  WATER = 'WATER',
  MEDICINE = 'MEDICINE',
  PROTECTIVE = 'PROTECTIVE',
  LIGHTING = 'LIGHTING',
  TOOL = 'TOOL',
  COMMUNICATION = 'COMMUNICATION',
  FUEL = 'FUEL',
  FLOOD = 'FLOOD',
  OTHER = 'OTHER',
}
registerEnumType(StockCategory, { name: 'StockCategory', description: '物资类别（预案 6.2）' });

/**
 * 物资: one kind of supply in one depot. The balance is the sum of the item's movements; the database keeps it
 * and refuses any other change of it.
 */
@OwnedBy<StockItem>(async ({ depotId }, manager) => ({
  unitId: (await manager.findOneByOrFail(Depot, { id: depotId })).unitId,
}))
@Directive('@key(fields: "id")')
@ObjectType({ description: '库存物资 / one kind of supply in one depot' })
@Entity({ name: 'stock_item' })
export class StockItem extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  depotId: string;

  @Field(() => String)
  @Column({ type: 'text' })
  item: string;

  @Field(() => String)
  @Column({ type: 'text' })
  itemEn: string;

  @Field(() => StockCategory)
  @Column({ type: 'text' })
  category: StockCategory;

  @Field(() => String, { description: '计量单位' })
  @Column({ type: 'text' })
  unit: string;

  @Field(() => String)
  @Column({ type: 'text' })
  unitEn: string;

  @Field(() => Int, { description: '结存，等于全部出入库之和 / the sum of all movements' })
  @Column({ type: 'integer' })
  balance: number;

  @Field(() => Int, { description: '其中为事故预留的 / of it, set aside for incidents' })
  @Column({ type: 'integer' })
  reserved: number;

  @Field(() => Int, { description: '最低储备' })
  @Column({ type: 'integer' })
  minimum: number;

  @Field(() => String, { nullable: true, description: '批号' })
  @Column({ type: 'text', nullable: true })
  lot: string | null;

  @Field(() => String, { nullable: true, description: '有效期至，YYYY-MM-DD' })
  @Column({ type: 'date', nullable: true })
  expiresOn: string | null;
}

export const StockItemConnection = connectionOf(StockItem, 'StockItem');
