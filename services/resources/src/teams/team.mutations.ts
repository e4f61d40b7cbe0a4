import { change } from '@outpost/shared/change';
import { requireUnusedCode } from '@outpost/shared/codes';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { locate } from '@outpost/shared/geo/position';
import { requireUnit } from '@outpost/shared/known/known.queries';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmation, resourcePatch } from '../change-resource.ts';
import { patchOf } from '../patch.ts';
import { ResourceStatus, requireStatusByHand } from '../resource-status.ts';
import { codeInUse, withUniqueFaults } from '../unique-fault.ts';
import { Team } from './team.entity.ts';
import { CreateTeamInput, SetTeamStatusInput, UpdateTeamInput } from './team.inputs.ts';

@Resolver(() => Team)
export class TeamMutations {
  @Mutation(() => Team, { description: '登记队伍（预案 6.1）' })
  async createTeam(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateTeamInput) input: CreateTeamInput,
  ): Promise<Team> {
    authorise(ctx, 'resource:write');
    const { base, status = ResourceStatus.AVAILABLE, ...team } = input.team;
    requireStatusByHand(status, 'team.status');
    const point = locate(base, countyProfile(ctx).surroundings, 'team.base');
    await requireUnit(ctx, team.unitId, 'team.unitId');
    const create = () =>
      createOnce(ctx, Team, 'createTeam', input, async (tx) => {
        await requireUnusedCode(tx, Team, team.code, 'team.code');
        return tx.create(Team, {
          ...team,
          ...confirmation(ctx),
          unitId: team.unitId ?? null,
          dutyPhone: team.dutyPhone ?? null,
          leader: team.leader ?? null,
          equipmentCarried: team.equipmentCarried ?? [],
          filingRecord: null,
          status,
          basePoint: point,
          point,
          positionAt: ctx.now(),
        });
      });
    return withUniqueFaults(create, { team_code: () => codeInUse(team.code, 'team.code') });
  }

  @Mutation(() => Team, {
    description: '上报队伍可用、待命或停用，可由本队负责人上报 / also for the leader of the team',
  })
  async setTeamStatus(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => SetTeamStatusInput) { id, expectedVersion, status }: SetTeamStatusInput,
  ): Promise<Team> {
    authorise(ctx, 'team:status');
    return change(ctx, (tx) =>
      tx.update(Team, id, expectedVersion, (current) => resourcePatch(tx, 'teamId', current, { status })),
    );
  }

  @Mutation(() => Team)
  updateTeam(@Ctx() ctx: ServiceContext, @Arg('input', () => UpdateTeamInput) input: UpdateTeamInput): Promise<Team> {
    authorise(ctx, 'resource:write');
    const patch = patchOf(input, ['name', 'nameEn', 'strength', 'skills'], ['dutyPhone', 'leader']);
    return change(ctx, (tx) =>
      tx.update(Team, input.id, input.expectedVersion, async (current) => ({
        ...patch,
        ...(await resourcePatch(tx, 'teamId', current, input)),
      })),
    );
  }
}
