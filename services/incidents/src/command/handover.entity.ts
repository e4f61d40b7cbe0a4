import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { CommandAuthority } from './command-terms.ts';

export enum HandoverKind {
  SEAT = 'SEAT',
  COMMAND = 'COMMAND',
}
registerEnumType(HandoverKind, { name: 'HandoverKind', description: '席位交接，或指挥权移交' });

/** 交接: a seat from one person to another, or the whole command from one authority to another (4.5). */
@ObjectType({ description: '交接记录 / a hand-over of a seat or of the command' })
@Entity({ name: 'handover' })
export class Handover extends RecordedAct {
  @Field(() => HandoverKind)
  @Column({ type: 'text' })
  kind: HandoverKind;

  @Field(() => String)
  @Column({ type: 'text' })
  clause: string;

  @Column({ type: 'uuid', nullable: true })
  seatId: string | null;

  @Field(() => CommandAuthority, { nullable: true })
  @Column({ type: 'text', nullable: true })
  fromAuthority: CommandAuthority | null;

  @Field(() => CommandAuthority, { nullable: true })
  @Column({ type: 'text', nullable: true })
  toAuthority: CommandAuthority | null;

  @Column({ type: 'uuid', nullable: true })
  fromUnitId: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  fromPerson: string | null;

  @Column({ type: 'uuid', nullable: true })
  toUnitId: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  toPerson: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;
}
