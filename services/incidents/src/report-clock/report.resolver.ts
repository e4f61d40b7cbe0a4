import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren } from '@outpost/shared/lookup';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { Report } from './report.entity.ts';
import { ReportDelivery } from './report-delivery.entity.ts';
import { NEXT, ReportState } from './report-terms.ts';

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => Report, { nullable: true })
  report(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Report | null> {
    return findById(ctx, Report, requireId(id));
  }

  @FieldResolver(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Root() { incidentId }: Report): Promise<Incident | null> {
    return findById(ctx, Incident, incidentId);
  }

  @FieldResolver(() => [ReportDelivery], { description: '报送对象及回执' })
  deliveries(@Ctx() ctx: ServiceContext, @Root() { id }: Report): Promise<ReportDelivery[]> {
    return findChildren(ctx, ReportDelivery, 'reportId', id, { sentAt: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [ReportState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: Report): readonly ReportState[] {
    return NEXT[state];
  }
}

@Resolver(() => ReportDelivery)
export class ReportDeliveryResolver {
  @FieldResolver(() => Unit, { nullable: true })
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: ReportDelivery): Promise<Unit | null> {
    return findById(ctx, Unit, unitId);
  }
}

@Resolver(() => Incident)
export class IncidentReportResolver {
  @FieldResolver(() => [Report], { description: '事故信息报告，先后为序 / oldest first' })
  reports(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Report[]> {
    return findChildren(ctx, Report, 'incidentId', id, { createdAt: 'ASC', id: 'ASC' });
  }
}
