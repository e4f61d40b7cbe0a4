import { connectionOf } from '@outpost/shared/connection';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Progress } from '../solver/watch.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './ask.ts';
import { ProposalState } from './proposal-state.ts';

/** 预置测算: what the solver proposes for one kind of machine (6.2), and how far it is. It moves nothing. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '预置测算（预案 6.2） / where machines of a kind had best wait' })
@Entity({ name: 'preposition_proposal' })
export class PrepositionProposal extends CountyRecord {
  @Field(() => String, { description: '编号，如 YZCS-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  /** What was asked, and for how many seconds at most. */
  @Column({ type: 'jsonb' })
  wanted: Asked;

  @Field(() => ProposalState)
  @Column({ type: 'text' })
  state: ProposalState;

  /** In the solver's own unit, as it told it. */
  @Column({ type: 'jsonb', nullable: true })
  progress: Progress | null;

  @Column({ type: 'jsonb', nullable: true })
  result: Answer | null;

  @Field(() => String)
  @Column({ type: 'text' })
  requestedBy: string;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  startedAt: Date;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}

export const PrepositionProposalConnection = connectionOf(PrepositionProposal, 'PrepositionProposal');
