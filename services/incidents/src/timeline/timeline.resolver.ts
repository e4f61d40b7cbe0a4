import type { ServiceContext } from '@outpost/shared/context';
import { badInput } from '@outpost/shared/errors';
import { JournalEntry } from '@outpost/shared/journal/journal-entry';
import { findChildren } from '@outpost/shared/lookup';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Incident } from '../incidents/incident.entity.ts';
import { IncidentAsOf } from './as-of.entity.ts';
import { incidentAsOf } from './as-of.ts';

@ObjectType({ description: '时间线上的一条（来自指挥日志） / a row of the journal' })
export class TimelineEntry {
  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String)
  entity: string;

  @Field(() => ID)
  entityId: string;

  @Field(() => String)
  operation: string;

  @Field(() => Int)
  version: number;
}

/** The reports that were merged into an incident: their history is its own. */
const mergedInto = async (ctx: ServiceContext, id: string): Promise<string[]> =>
  (await findChildren(ctx, Incident, 'mergedIntoId', id, { id: 'ASC' })).map((merged) => merged.id);

@Resolver(() => Incident)
export class TimelineResolver {
  @FieldResolver(() => [TimelineEntry], { description: '指挥日志，新的在前 / newest first' })
  async timeline(
    @Ctx() ctx: ServiceContext,
    @Root() incident: Incident,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('entities', () => [String], { nullable: true, description: '只看这些对象的 / of these kinds of records only' })
    entities?: string[] | null,
  ): Promise<TimelineEntry[]> {
    if (first < 0 || first > 500) throw badInput('first', { zh: '应为 0–500', en: 'must be from 0 to 500' });
    return ctx.db.manager.find(JournalEntry, {
      where: {
        incidentId: In([incident.id, ...(await mergedInto(ctx, incident.id))]),
        ...(entities && { entity: In(entities) }),
      },
      order: { seq: 'DESC' },
      take: first,
    });
  }

  @FieldResolver(() => IncidentAsOf, {
    nullable: true,
    description: '回放：某一时刻的情况，接报前为空 / replay: as it was at a time, null before the report',
  })
  asOf(
    @Ctx() ctx: ServiceContext,
    @Root() { id }: Incident,
    @Arg('at', () => DateTime) at: Date,
  ): Promise<IncidentAsOf | null> {
    return incidentAsOf(ctx, id, at);
  }
}
