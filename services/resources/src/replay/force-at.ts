import { Position } from '@outpost/shared/geo/position';
import { DateTime } from '@outpost/shared/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { DispatchState } from '../dispatches/dispatch-states.ts';

/** A team or a machine that was on its way to an incident, at it, or on its way back, at an instant. */
@ObjectType({
  description: '当时调用中的队伍或设备及其位置，据日志 / who had been sent at a time, and where they were',
})
export class ForceAt {
  @Field(() => ID)
  dispatchId: string;

  @Field(() => String)
  code: string;

  @Field(() => DispatchState, { description: '当时的进程 / how far it was then' })
  state: DispatchState;

  @Field(() => String, { nullable: true })
  task: string | null;

  teamId: string | null;

  equipmentId: string | null;

  @Field(() => Position, { nullable: true, description: '当时最后已知的位置 / where it was seen last by then' })
  position: Position | null;

  @Field(() => DateTime, { nullable: true, description: '该位置的时间 / when it was seen there' })
  positionAt: Date | null;
}
