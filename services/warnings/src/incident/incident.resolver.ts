import type { ServiceContext } from '@outpost/shared/context';
import type { Position } from 'geojson';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../external/incident.ts';
import { Warning } from '../warnings/warning.entity.ts';
import { findCovering } from '../warnings/warning.queries.ts';

@Resolver(() => Incident)
export class IncidentResolver {
  @Directive('@requires(fields: "position { longitude latitude }")')
  @FieldResolver(() => [Warning], {
    nullable: true,
    description: '事发地当前生效的预警 / in force where the incident is',
  })
  warnings(@Ctx() ctx: ServiceContext, @Root() { position }: Incident): Promise<Warning[]> {
    return ctx
      .loader<Position, Warning[]>(findCovering, (places) => findCovering(ctx, places))
      .load([position.longitude, position.latitude]);
  }
}
