import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { findById } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { Unit } from '../units/unit.entity.ts';
import { UpdateSituationInput } from './situation.inputs.ts';
import { requireSituation, situationPatch } from './situation.ts';

@Resolver(() => Incident)
export class SituationResolver {
  @Mutation(() => Incident, { description: '更新影响范围、救援情况、已采取措施等报告内容（预案 4.1）' })
  async updateSituation(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateSituationInput) input: UpdateSituationInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:update');
    const { id, expectedVersion } = input;
    const patch = situationPatch(input);
    return change(ctx, (tx) =>
      tx.update(
        Incident,
        id,
        expectedVersion,
        async (current) => {
          requireChangeable(current.state, '4.1');
          await requireSituation(tx, { ...current, ...patch });
          return patch;
        },
        { operation: 'SITUATION_UPDATED', incidentId: id },
      ),
    );
  }

  @FieldResolver(() => Unit, { nullable: true, description: '事故发生单位（名录内）' })
  accidentUnit(@Ctx() ctx: ServiceContext, @Root() { accidentUnitId }: Incident): Promise<Unit | null> | null {
    return accidentUnitId === null ? null : findById(ctx, Unit, accidentUnitId);
  }
}
