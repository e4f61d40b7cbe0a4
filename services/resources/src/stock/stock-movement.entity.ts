import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StockMovementKind } from './effect-of-movement.ts';

/** One line of the stock ledger, never changed; a wrong one is put right by another. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '出入库流水（只增不改） / a line of the ledger, never changed' })
@Entity({ name: 'stock_movement' })
export class StockMovement extends CountyRecord {
  @Column({ type: 'uuid' })
  stockItemId: string;

  @Field(() => StockMovementKind)
  @Column({ type: 'text' })
  kind: StockMovementKind;

  @Field(() => Int, { description: '变动量，入库为正、出库为负，盘点为差额 / signed: what it added to the balance' })
  @Column({ type: 'integer' })
  quantity: number;

  @Field(() => Int, { description: '预留变动量 / signed: what it added to what is set aside for the incident' })
  @Column({ type: 'integer' })
  reserved: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  balanceAfter: number;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  at: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  actorName: string;

  @Column({ type: 'uuid', nullable: true })
  incidentId: string | null;
}
