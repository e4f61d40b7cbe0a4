import { connectionOf } from '@outpost/shared/connection';
import type { PositionInput } from '@outpost/shared/geo/position';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Team } from '../teams/team.entity.ts';
import { TravelEstimate } from '../travel/travel-estimate.ts';
import { DispatchState } from './dispatch-states.ts';

@ObjectType({ description: '调用的一步 / who took a dispatch how far, and when' })
export class DispatchStep {
  @Field(() => DispatchState)
  state: DispatchState;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

/** As steps stand in the database, where an instant is a text. */
export type StoredStep = Omit<DispatchStep, 'at'> & { at: string };

/** 调用: one team or one machine sent to an incident (4.4(5)(6), 4.6(4)(6), 6.2). The database allows one at a time. */
@OwnedBy<Dispatch>(async ({ teamId, equipmentId }, manager) => {
  if (teamId) return { teamId, unitId: (await manager.findOneByOrFail(Team, { id: teamId })).unitId };
  return { unitId: (await manager.findOneByOrFail(Equipment, { id: equipmentId ?? '' })).ownerId };
})
@Directive('@key(fields: "id")')
@ObjectType({ description: '调用 / one team or machine sent to an incident' })
@Entity({ name: 'dispatch' })
export class Dispatch extends CountyRecord {
  @Field(() => String, { description: '编号，如 DB-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null;

  @Column({ type: 'uuid', nullable: true })
  equipmentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  needId: string | null;

  @Field(() => DispatchState)
  @Column({ type: 'text' })
  state: DispatchState;

  @Field(() => String, { nullable: true, description: '任务' })
  @Column({ type: 'text', nullable: true })
  task: string | null;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  destinationPoint: Point;

  /** As it was given, in its own datum. */
  @Column({ type: 'jsonb' })
  givenDestination: PositionInput;

  @Field(() => TravelEstimate, { description: '申请时的行程估算 / as estimated at the request' })
  @Column({ type: 'jsonb' })
  estimate: TravelEstimate;

  @Field(() => String)
  @Column({ type: 'text' })
  requestedBy: string;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  requestedAt: Date;

  @Column({ type: 'jsonb' })
  stepsTaken: StoredStep[];
}

export const DispatchConnection = connectionOf(Dispatch, 'Dispatch');
