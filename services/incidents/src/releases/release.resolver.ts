import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren } from '@outpost/shared/lookup';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Severity } from '../grading/severity.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { Unit } from '../units/unit.entity.ts';
import { unitByCode } from '../units/unit-by-code.ts';
import { InformationRelease } from './information-release.entity.ts';
import { authorityFor } from './release-authority.ts';
import { NEXT, ReleaseState } from './release-states.ts';

@ObjectType({ description: '有权批准发布的单位及依据（预案 4.7） / who approves, and by which words of the plan' })
export class ReleaseAuthority {
  @Field(() => [Unit])
  approvers: Unit[];

  @Field(() => String, { description: '预案原文' })
  text: string;

  @Field(() => String, { description: '预案原文：未经批准' })
  without: string;
}

async function authorityIn(ctx: ServiceContext, severity: Severity, sensitive: boolean): Promise<ReleaseAuthority> {
  const { rows, without } = planOf(ctx).releaseAuthority;
  const { approvers, text } = authorityFor(rows, severity, sensitive);
  const units = await Promise.all(approvers.map((code) => unitByCode(ctx, code)));
  return { approvers: units.filter((unit) => unit !== null), text, without };
}

@Resolver(() => InformationRelease)
export class ReleaseResolver {
  @Query(() => InformationRelease, { nullable: true })
  informationRelease(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<InformationRelease | null> {
    return findById(ctx, InformationRelease, requireId(id));
  }

  @Query(() => ReleaseAuthority, { description: '某等级事故的信息发布由谁批准（预案 4.7）' })
  releaseAuthority(
    @Ctx() ctx: ServiceContext,
    @Arg('severity', () => Severity) severity: Severity,
    @Arg('sensitive', () => Boolean, { defaultValue: false }) sensitive: boolean,
  ): Promise<ReleaseAuthority> {
    return authorityIn(ctx, severity, sensitive);
  }

  @FieldResolver(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Root() { incidentId }: InformationRelease): Promise<Incident | null> {
    return findById(ctx, Incident, incidentId);
  }

  @FieldResolver(() => ReleaseAuthority, {
    nullable: true,
    description: '按现定等级应由谁批准 / by the present severity',
  })
  async authority(
    @Ctx() ctx: ServiceContext,
    @Root() { incidentId, sensitive }: InformationRelease,
  ): Promise<ReleaseAuthority | null> {
    const incident = await findById(ctx, Incident, incidentId);
    return incident && authorityIn(ctx, incident.severity, sensitive);
  }

  @FieldResolver(() => Unit, { nullable: true, description: '批准单位' })
  approverUnit(
    @Ctx() ctx: ServiceContext,
    @Root() { approverUnitId: id }: InformationRelease,
  ): Promise<Unit | null> | null {
    return id === null ? null : findById(ctx, Unit, id);
  }

  @FieldResolver(() => InformationRelease, { nullable: true, description: '所更正的信息 / the one that it corrects' })
  corrects(
    @Ctx() ctx: ServiceContext,
    @Root() { correctsId: id }: InformationRelease,
  ): Promise<InformationRelease | null> | null {
    return id === null ? null : findById(ctx, InformationRelease, id);
  }

  @FieldResolver(() => [InformationRelease], { description: '对它的更正 / what corrects it' })
  corrections(@Ctx() ctx: ServiceContext, @Root() { id }: InformationRelease): Promise<InformationRelease[]> {
    return findChildren(ctx, InformationRelease, 'correctsId', id, { createdAt: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [ReleaseState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: InformationRelease): readonly ReleaseState[] {
    return NEXT[state];
  }
}

@Resolver(() => Incident)
export class IncidentReleaseResolver {
  @FieldResolver(() => [InformationRelease], { description: '信息发布，先后为序 / oldest first' })
  releases(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<InformationRelease[]> {
    return findChildren(ctx, InformationRelease, 'incidentId', id, { createdAt: 'ASC', id: 'ASC' });
  }
}
