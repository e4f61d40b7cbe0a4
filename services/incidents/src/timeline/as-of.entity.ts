import { GeometryScalar } from '@outpost/shared/geo/geometry';
import { Position } from '@outpost/shared/geo/position';
import { DateTime } from '@outpost/shared/scalars';
import type { Geometry } from 'geojson';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CommandAuthority, CommandPostKind, WorkGroup } from '../command/command-terms.ts';
import { ResponseLevel, Severity } from '../grading/severity.ts';
import { IncidentState } from '../incidents/incident-states.ts';
import { MarkingKind, RouteUse } from '../markings/marking-terms.ts';

/** A marking as it was drawn at an instant. Not a `MapMarking`: a client keeps that by its id, as it is now. */
@ObjectType({ description: '当时有效的标绘 / a marking that held at the time' })
export class MarkingAsOf {
  @Field(() => ID)
  markingId: string;

  @Field(() => MarkingKind)
  kind: MarkingKind;

  @Field(() => RouteUse, { nullable: true })
  routeUse: RouteUse | null;

  @Field(() => String, { nullable: true })
  symbol: string | null;

  @Field(() => String)
  label: string;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => GeometryScalar)
  geometry: Geometry;

  @Field(() => WorkGroup, { nullable: true })
  workGroup: WorkGroup | null;

  @Field(() => DateTime)
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: '当时所定的解除时间 / the end as it was known then' })
  validTo: Date | null;
}

@ObjectType({ description: '当时设立的指挥机构 / a body of command that stood at the time' })
export class CommandPostAsOf {
  @Field(() => ID)
  postId: string;

  @Field(() => CommandPostKind)
  kind: CommandPostKind;

  @Field(() => WorkGroup, { nullable: true })
  workGroup: WorkGroup | null;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameEn: string;

  @Field(() => Position, { nullable: true })
  position: Position | null;
}

/** An incident as it was on record at an instant: what who looked at the map then could know. */
@ObjectType({ description: '事故当时的情况，据指挥日志 / an incident as it was on record at a time' })
export class IncidentAsOf {
  @Field(() => DateTime)
  at: Date;

  @Field(() => Int, { description: '当时的版本 / the version of then' })
  version: number;

  @Field(() => IncidentState)
  state: IncidentState;

  @Field(() => Severity)
  severity: Severity;

  @Field(() => ResponseLevel, { nullable: true })
  responseLevel: ResponseLevel | null;

  @Field(() => CommandAuthority)
  commandAuthority: CommandAuthority;

  @Field(() => Position)
  position: Position;

  @Field(() => Int)
  deaths: number;

  @Field(() => Int)
  missing: number;

  @Field(() => Int)
  trapped: number;

  @Field(() => Int)
  seriouslyInjured: number;

  @Field(() => Int)
  minorInjured: number;

  @Field(() => [MarkingAsOf])
  markings: MarkingAsOf[];

  @Field(() => [CommandPostAsOf])
  posts: CommandPostAsOf[];
}
