import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { findById, findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { beginRecovery } from './begin-recovery.ts';
import { Recovery } from './recovery.entity.ts';
import { BeginRecoveryInput, ReopenIncidentInput } from './recovery.inputs.ts';
import { reopenIncident } from './reopen-incident.ts';
import { Reopening } from './reopening.entity.ts';

@Resolver(() => Incident)
export class RecoveryMutations {
  @Mutation(() => Incident, { description: '转入后期处置（预案 5.1）' })
  async beginRecovery(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => BeginRecoveryInput) input: BeginRecoveryInput,
  ): Promise<Incident> {
    authorise(ctx, 'recovery:begin');
    return change(ctx, (tx) => beginRecovery(tx, input));
  }

  @Mutation(() => Incident, { description: '重新开启已归档、误报或已并入的事故，须说明原因' })
  async reopenIncident(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ReopenIncidentInput) input: ReopenIncidentInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:reopen');
    return change(ctx, (tx) => reopenIncident(tx, input));
  }

  @FieldResolver(() => Recovery, { nullable: true, description: '后期处置（预案 5.1）' })
  async recovery(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Recovery | null> {
    const recoveries = await findChildren(ctx, Recovery, 'incidentId', id, { at: 'ASC' });
    return recoveries.at(-1) ?? null;
  }

  @FieldResolver(() => [Reopening], { description: '重新开启的记录，先后为序 / oldest first' })
  reopenings(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Reopening[]> {
    return findChildren(ctx, Reopening, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => Recovery)
export class RecoveryResolver {
  @FieldResolver(() => Unit, { nullable: true, description: '组织实施单位 / who carries it out' })
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: Recovery): Promise<Unit | null> | null {
    return unitId === null ? null : findById(ctx, Unit, unitId);
  }
}
