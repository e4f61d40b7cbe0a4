import type { ServiceContext } from '@outpost/shared/context';
import { Position } from '@outpost/shared/geo/position';
import { DateTime } from '@outpost/shared/scalars';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Dispatch } from '../dispatches/dispatch.entity.ts';
import { reportedPositions } from './position.queries.ts';
import { trackedTime } from './tracked-time.ts';

@ObjectType({ description: '某一时刻的位置 / where it was at an instant' })
export class TrackPoint {
  @Field(() => DateTime)
  at: Date;

  @Field(() => Position)
  position: Position;
}

const longest = (times: { from: Date; to: Date }[]): { from: Date; to: Date } => ({
  from: new Date(Math.min(...times.map(({ from }) => from.getTime()))),
  to: new Date(Math.max(...times.map(({ to }) => to.getTime()))),
});

@Resolver(() => Dispatch)
export class TrackResolver {
  /** One question to the database for all dispatches that a request asks about. */
  @FieldResolver(() => [TrackPoint], {
    description:
      '调用期间上报的位置，每分钟至多一个，先后为序 / as reported while it was under way, one a minute at most, oldest first',
  })
  track(@Ctx() ctx: ServiceContext, @Root() dispatch: Dispatch): Promise<TrackPoint[]> {
    return ctx
      .loader<Dispatch, TrackPoint[]>('dispatch.track', async (dispatches) => {
        const times = dispatches.map((one) => trackedTime(one, ctx.now()));
        const ids = dispatches.flatMap(({ teamId, equipmentId }) => teamId ?? equipmentId ?? []);
        const { scope } = ctx.claims;
        const points = await reportedPositions(ctx.db.manager, { ids, scope, ...longest(times) });
        return dispatches.map(({ teamId, equipmentId }, index) =>
          points
            .filter(({ id, at }) => {
              const time = times[index];
              return id === (teamId ?? equipmentId) && time !== undefined && at >= time.from && at <= time.to;
            })
            .map(({ at, longitude, latitude }) => ({ at, position: { longitude, latitude } })),
        );
      })
      .load(dispatch);
  }
}
