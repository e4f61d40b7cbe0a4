import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { requireLocalUnit } from '../units/require-unit.ts';
import { ActivateResponseInput, ChangeResponseLevelInput, NameArchiveUnitInput } from './response.inputs.ts';
import { activateResponse, changeResponseLevel } from './set-level.ts';

@Resolver(() => Incident)
export class ResponseMutations {
  @Mutation(() => Incident, { description: '启动应急响应，同时明确档案管理责任部门（预案 4.2、5.5）' })
  async activateResponse(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ActivateResponseInput) input: ActivateResponseInput,
  ): Promise<Incident> {
    authorise(ctx, 'response:activate');
    return change(ctx, (tx) => activateResponse(tx, input));
  }

  @Mutation(() => Incident, { description: '按现定等级提高或降低响应级别（预案 4.2）' })
  async changeResponseLevel(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ChangeResponseLevelInput) input: ChangeResponseLevelInput,
  ): Promise<Incident> {
    authorise(ctx, 'response:activate');
    return change(ctx, (tx) => changeResponseLevel(tx, input));
  }

  @Mutation(() => Incident, { description: '变更档案管理责任部门（预案 5.5）' })
  async nameArchiveUnit(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => NameArchiveUnitInput) { id, expectedVersion, unitId }: NameArchiveUnitInput,
  ): Promise<Incident> {
    authorise(ctx, 'response:activate');
    return change(ctx, async (tx) => {
      const unit = await requireLocalUnit(tx, unitId, 'unitId');
      return tx.update(
        Incident,
        id,
        expectedVersion,
        (current) => {
          requireChangeable(current.state, '5.5');
          return { archiveUnitId: unit.id };
        },
        { operation: 'ARCHIVE_UNIT_NAMED', incidentId: id },
      );
    });
  }
}
