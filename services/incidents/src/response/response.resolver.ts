import type { ServiceContext } from '@outpost/shared/context';
import { findById, findChildren } from '@outpost/shared/lookup';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { levelOf } from '../grading/grade-severity.ts';
import { ResponseLevel } from '../grading/severity.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { Unit } from '../units/unit.entity.ts';
import { PrefectureConsentRecord, ResponseActivation } from './response-activation.entity.ts';

@Resolver(() => Incident)
export class IncidentResponseResolver {
  @FieldResolver(() => ResponseLevel, { description: '现定等级对应的响应级别 / what the severity asks for (4.2)' })
  requiredResponseLevel(@Ctx() ctx: ServiceContext, @Root() { severity }: Incident): ResponseLevel {
    return levelOf(severity, planOf(ctx).grading);
  }

  @FieldResolver(() => [ResponseActivation], { description: '启动、提级、降级的记录，先后为序 / oldest first' })
  responseActivations(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<ResponseActivation[]> {
    return findChildren(ctx, ResponseActivation, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => Unit, { nullable: true, description: '档案管理责任部门（预案 5.5）' })
  archiveUnit(@Ctx() ctx: ServiceContext, @Root() { archiveUnitId }: Incident): Promise<Unit | null> | null {
    return archiveUnitId === null ? null : findById(ctx, Unit, archiveUnitId);
  }
}

@Resolver(() => ResponseActivation)
export class ResponseActivationResolver {
  @FieldResolver(() => PrefectureConsentRecord, { nullable: true })
  prefectureConsent(@Root() { prefectureConsent }: ResponseActivation): PrefectureConsentRecord | null {
    return prefectureConsent && { ...prefectureConsent, at: new Date(prefectureConsent.at) };
  }
}
