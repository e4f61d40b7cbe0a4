import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { findChildren, getById } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { NameLeadUnitInput, ReclassifyIncidentInput } from './lead-unit.inputs.ts';
import { LeadUnitNaming } from './lead-unit-naming.entity.ts';
import { nameLeadUnit, reclassifyIncident } from './name-lead-unit.ts';
import { Reclassification } from './reclassification.entity.ts';

@Resolver(() => Incident)
export class LeadUnitMutations {
  @Mutation(() => Incident, { description: '指定牵头单位：预案未明确或涉及多个行业领域的（预案 2.1.2、2.1.6）' })
  async nameLeadUnit(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => NameLeadUnitInput) input: NameLeadUnitInput,
  ): Promise<Incident> {
    authorise(ctx, 'lead-unit:name');
    return change(ctx, (tx) => nameLeadUnit(tx, input));
  }

  @Mutation(() => Incident, { description: '更正事故类别和范围，或补充涉及的行业领域（预案 2.1.6）' })
  async reclassifyIncident(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ReclassifyIncidentInput) input: ReclassifyIncidentInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:update');
    return change(ctx, (tx) => reclassifyIncident(tx, input));
  }

  @FieldResolver(() => [LeadUnitNaming], { description: '指定牵头单位的记录，先后为序 / oldest first' })
  leadUnitNamings(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<LeadUnitNaming[]> {
    return findChildren(ctx, LeadUnitNaming, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [Reclassification], { description: '类别更正记录，先后为序 / oldest first' })
  reclassifications(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Reclassification[]> {
    return findChildren(ctx, Reclassification, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => LeadUnitNaming)
export class LeadUnitNamingResolver {
  @FieldResolver(() => Unit)
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: LeadUnitNaming): Promise<Unit> {
    return getById(ctx, Unit, unitId, 'unitId');
  }
}
