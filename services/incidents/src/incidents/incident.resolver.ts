import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { LeadUnit, leadUnitIn } from '../lead-unit/lead-unit.resolver.ts';
import { planOf } from '../plan.ts';
import { Incident, IncidentConnection } from './incident.entity.ts';
import { IncidentFilter } from './incident.inputs.ts';
import { OPEN_STATES } from './incident-states.ts';

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Incident | null> {
    return findById(ctx, Incident, requireId(id));
  }

  @Query(() => IncidentConnection, { description: '事故列表，新报在前 / newest first' })
  incidents(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IncidentFilter, { nullable: true }) filter?: IncidentFilter,
  ): Promise<Connection<Incident>> {
    const query = listQuery(ctx, Incident, filter, ['title', 'code', 'address']);
    const states = filter?.open ? OPEN_STATES : filter?.states;
    if (states) query.andWhere('r.state = any(:states)', { states });
    if (filter?.severities) query.andWhere('r.severity = any(:severities)', { severities: filter.severities });
    if (filter?.categories) query.andWhere('r.category = any(:categories)', { categories: filter.categories });
    return paginate(query, page, { property: 'reportedAt', direction: 'DESC' });
  }

  @FieldResolver(() => LeadUnit, { description: '牵头单位（预案 2.1.6）' })
  leadUnit(@Ctx() ctx: ServiceContext, @Root() incident: Incident): Promise<LeadUnit> {
    return leadUnitIn(ctx, incident, incident.namedLeadUnitId);
  }

  @FieldResolver(() => String, { nullable: true })
  scopeName(@Ctx() ctx: ServiceContext, @Root() incident: Incident): string | null {
    return this.#scope(ctx, incident)?.scopeName ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  scopeNameEn(@Ctx() ctx: ServiceContext, @Root() incident: Incident): string | null {
    return this.#scope(ctx, incident)?.scopeNameEn ?? null;
  }

  #scope(ctx: ServiceContext, { category, scope }: Incident) {
    return planOf(ctx).leadUnits.find((row) => row.category === category && row.scope === scope);
  }
}
