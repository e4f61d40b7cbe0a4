import type { ServiceContext } from '@outpost/shared/context';
import { badInput } from '@outpost/shared/errors';
import { findById } from '@outpost/shared/lookup';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { Unit } from '../units/unit.entity.ts';
import { unitByCode } from '../units/unit-by-code.ts';
import { type ClockReading, readClocks } from './clock-rule.ts';
import { ClockKind, ClockState } from './clock-terms.ts';
import { clockFacts, countLateIncidents, type IncidentOnClock, lateIncidents } from './report-clock.queries.ts';
import { ReportOrigin } from './report-terms.ts';

const MAX_LATE = 200;

@ObjectType({ description: '报告时限中的一项（预案 4.1） / one clock of an incident, as it stands now' })
export class ReportClock {
  @Field(() => ClockKind)
  kind: ClockKind;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameEn: string;

  @Field(() => String, { description: '预案条款 / clause' })
  clause: string;

  @Field(() => String, { description: '预案原文 / the words of the plan' })
  text: string;

  @Field(() => String, { nullable: true, description: '另有法规规定的 / the law beside the plan' })
  law: string | null;

  @Field(() => ReportOrigin)
  origin: ReportOrigin;

  @Field(() => ClockState)
  state: ClockState;

  @Field(() => Boolean, { description: '应立即报，无分钟数 / at once, without a figure' })
  atOnce: boolean;

  @Field(() => DateTime, { nullable: true })
  startedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: '应报时间；立即报的为起算时间' })
  dueAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: '此后为迟报；法规未定时限的为空 / late after this' })
  lateAfter: Date | null;

  @Field(() => DateTime, { nullable: true })
  sentAt: Date | null;

  @Field(() => Int, { nullable: true, description: '距迟报的秒数 / seconds until it is late' })
  secondsLeft: number | null;

  @Field(() => Int, { nullable: true, description: '超时秒数 / seconds late' })
  secondsLate: number | null;

  @Field(() => Int, { nullable: true, description: '起算至报出或至今的秒数' })
  secondsRun: number | null;

  /** Codes of the units that have not been told. */
  waitingFor: string[];
}

const toClock = ({ row, awaiting, ...reading }: ClockReading): ReportClock => {
  const { kind, name, nameEn, clause, text, law, origin, limitSeconds } = row;
  return {
    ...reading,
    kind,
    name,
    nameEn,
    clause,
    text,
    law,
    origin,
    atOnce: limitSeconds === null,
    waitingFor: awaiting,
  };
};

@ObjectType({ description: '一起超时未报的事故 / an incident with overdue reports' })
export class LateReports {
  @Field(() => Incident)
  incident: Incident;

  @Field(() => [ReportClock])
  clocks: ReportClock[];
}

@ObjectType({ description: '管辖范围内超时未报的情况 / overdue reports in scope' })
export class LateReportClocks {
  @Field(() => Int, { description: '有超时未报的事故数' })
  incidentCount: number;

  @Field(() => [LateReports], { description: '超时最久的在前 / the longest overdue first' })
  incidents: LateReports[];
}

/** The clocks of all incidents that a request asks about, in two queries. */
const clocksOf = (ctx: ServiceContext, incident: IncidentOnClock): Promise<ReportClock[]> => {
  const { id, county, occurredAt, unitInformedAt, reportedAt, state } = incident;
  return ctx
    .loader<IncidentOnClock, ReportClock[]>(clocksOf, async (incidents) => {
      const facts = await clockFacts(ctx.db.manager, incidents);
      return incidents.map(({ county }, index) => {
        const known = facts[index];
        return known ? readClocks(planOf(ctx, county).reportClock.clocks, known, ctx.now()).map(toClock) : [];
      });
    })
    .load({ id, county, occurredAt, unitInformedAt, reportedAt, state });
};

@Resolver(() => Incident)
export class ReportClockResolver {
  @FieldResolver(() => [ReportClock], { description: '报告时限（预案 4.1）' })
  reportClock(@Ctx() ctx: ServiceContext, @Root() incident: Incident): Promise<ReportClock[]> {
    return clocksOf(ctx, incident);
  }

  @Query(() => LateReportClocks, { description: '超时未报的报告（预案 4.1），供态势栏使用' })
  async lateReportClocks(
    @Ctx() ctx: ServiceContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
  ): Promise<LateReportClocks> {
    if (first < 0 || first > MAX_LATE) {
      throw badInput('first', { zh: `应为 0–${MAX_LATE}`, en: `must be from 0 to ${MAX_LATE}` });
    }
    const [{ scope }, now, { manager }] = [ctx.claims, ctx.now(), ctx.db];
    const [incidentCount, ids] = await Promise.all([
      countLateIncidents(manager, scope, now),
      lateIncidents(manager, scope, now, first),
    ]);
    const incidents = await Promise.all(ids.map((id) => findById(ctx, Incident, id)));
    const late = incidents.filter((incident) => incident !== null);
    const clocks = await Promise.all(late.map((incident) => clocksOf(ctx, incident)));
    return {
      incidentCount,
      incidents: late.map((incident, index) => ({
        incident,
        clocks: (clocks[index] ?? []).filter(({ state }) => state === ClockState.OVERDUE),
      })),
    };
  }
}

@Resolver(() => ReportClock)
export class ReportClockUnitResolver {
  @FieldResolver(() => [Unit], { description: '尚未报送的单位 / units that have not been told' })
  async awaiting(@Ctx() ctx: ServiceContext, @Root() { waitingFor }: ReportClock): Promise<Unit[]> {
    const units = await Promise.all(waitingFor.map((code) => unitByCode(ctx, code)));
    return units.filter((unit) => unit !== null);
  }
}
