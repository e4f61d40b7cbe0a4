import { ArrayMaxSize } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ServiceContext } from '../../context.ts';
import { schemaOf } from '../../database.ts';
import { requireId } from '../../ids.ts';
import { Between } from '../../validation.ts';
import { sealedText } from '../sealed-text.ts';

/** What the gateway asks each service for when it packs an incident's archive. */
@Directive('@inaccessible')
@InputType()
export class IncidentRowsInput {
  /** The incident, and the reports that were merged into it. */
  @Field(() => [ID])
  @ArrayMaxSize(500)
  incidentIds: string[];

  /** Rows behind this position. */
  @Field(() => Int)
  after: number;

  @Field(() => Int)
  @Between(1, 500)
  first: number;
}

/** A row of the journal as it was sealed: with its text byte by byte, and the hash of the seal before it. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType()
export class IncidentRow {
  @Field(() => Int)
  position: number;

  @Field(() => String)
  seq: string;

  @Field(() => String)
  tx: string;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String)
  hash: string;

  @Field(() => String)
  text: string;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType()
export class IncidentRows {
  @Field(() => [IncidentRow])
  rows: IncidentRow[];

  /** Whether there are rows that have no seal yet. */
  @Field(() => Boolean)
  waiting: boolean;
}

/** The sealed rows that this service's journal has of an incident, in the order of the chain, within the reader's scope. */
export async function incidentRows(
  ctx: ServiceContext,
  { incidentIds, after, first }: IncidentRowsInput,
): Promise<IncidentRows> {
  const service = schemaOf(ctx.db);
  const ids = incidentIds.map((id) => requireId(id, 'incidentIds'));
  const { scope } = ctx.claims;
  const rows: (Omit<IncidentRow, 'position'> & { position: string })[] = await ctx.db.query(
    `select s.position, j.seq, j.tx::text as tx, encode(p.hash, 'hex') as before, encode(s.hash, 'hex') as hash,
       ${sealedText('j')} as text
     from ${service}.journal j
     join ${service}.journal_seal s on s.seq = j.seq
     left join ${service}.journal_seal p on p.position = s.position - 1
     where j.incident_id = any($1) and starts_with(j.county, $2) and s.position > $3
     order by s.position limit $4`,
    [ids, scope, after, first],
  );
  const [{ waiting }]: [{ waiting: boolean }] = await ctx.db.query(
    `select exists (
       select from ${service}.journal j where j.incident_id = any($1) and starts_with(j.county, $2)
         and not exists (select from ${service}.journal_seal s where s.seq = j.seq)) as waiting`,
    [ids, scope],
  );
  return { rows: rows.map((row) => ({ ...row, position: Number(row.position) })), waiting };
}
