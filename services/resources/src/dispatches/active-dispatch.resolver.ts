import type { ServiceContext } from '@outpost/shared/context';
import { findChildren } from '@outpost/shared/lookup';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Incident } from '../external/incident.ts';
import { Team } from '../teams/team.entity.ts';
import type { AssigneeField } from './assignee.ts';
import { Dispatch } from './dispatch.entity.ts';
import { ACTIVE_STATES } from './dispatch-states.ts';

/** The active dispatches of all teams, or machines, that a request asks for: one query. */
const activeDispatch = (ctx: ServiceContext, field: AssigneeField, id: string): Promise<Dispatch | null> =>
  ctx
    .loader<string, Dispatch | null>(`active-dispatch.${field}`, async (ids) => {
      const active = await ctx.db.manager.findBy(Dispatch, { [field]: In([...ids]), state: In([...ACTIVE_STATES]) });
      const inScope = active.filter(({ county }) => county.startsWith(ctx.claims.scope));
      const byId = new Map(inScope.map((dispatch) => [dispatch[field], dispatch]));
      return ids.map((one) => byId.get(one) ?? null);
    })
    .load(id);

@Resolver(() => Team)
export class TeamDispatchResolver {
  @FieldResolver(() => Dispatch, { nullable: true, description: '正在执行的调用' })
  activeDispatch(@Ctx() ctx: ServiceContext, @Root() { id }: Team): Promise<Dispatch | null> {
    return activeDispatch(ctx, 'teamId', id);
  }
}

@Resolver(() => Equipment)
export class EquipmentDispatchResolver {
  @FieldResolver(() => Dispatch, { nullable: true, description: '正在执行的调用' })
  activeDispatch(@Ctx() ctx: ServiceContext, @Root() { id }: Equipment): Promise<Dispatch | null> {
    return activeDispatch(ctx, 'equipmentId', id);
  }
}

@Resolver(() => Incident)
export class IncidentDispatchResolver {
  @FieldResolver(() => [Dispatch], { nullable: true, description: '调用，新的在前 / newest first' })
  async dispatches(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Dispatch[]> {
    const dispatches = await findChildren(ctx, Dispatch, 'incidentId', id, { requestedAt: 'DESC', id: 'DESC' });
    return dispatches.filter(({ county }) => county.startsWith(ctx.claims.scope));
  }
}
