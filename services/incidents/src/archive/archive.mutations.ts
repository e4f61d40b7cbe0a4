import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { findChildren, getById } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { Archive } from './archive.entity.ts';
import { ArchiveIncidentInput } from './archive.inputs.ts';
import { archiveIncident } from './archive-incident.ts';

@Resolver(() => Incident)
export class ArchiveMutations {
  @Mutation(() => Incident, { description: '归档移交，此后只读（预案 5.5）' })
  async archiveIncident(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ArchiveIncidentInput) input: ArchiveIncidentInput,
  ): Promise<Incident> {
    authorise(ctx, 'incident:archive');
    return change(ctx, (tx) => archiveIncident(tx, input));
  }

  @FieldResolver(() => [Archive], { description: '归档移交的记录，先后为序 / oldest first' })
  archives(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Archive[]> {
    return findChildren(ctx, Archive, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => Archive)
export class ArchiveResolver {
  @FieldResolver(() => Unit, { description: '接收部门 / who received it' })
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: Archive): Promise<Unit> {
    return getById(ctx, Unit, unitId, 'unitId');
  }
}
