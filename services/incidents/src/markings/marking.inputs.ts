import { GeometryScalar } from '@outpost/shared/geo/geometry';
import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import type { Geometry } from 'geojson';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WorkGroup } from '../command/command-terms.ts';
import { MarkingKind, RouteUse } from './marking-terms.ts';

@InputType()
export class MarkingFilter {
  @Field(() => [MarkingKind], { nullable: true })
  kinds?: MarkingKind[] | null;

  @Field(() => DateTime, { nullable: true, description: '仅此时有效的 / only those that hold then' })
  holdsAt?: Date | null;
}

@InputType()
export class DrawMarkingInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => MarkingKind)
  kind: MarkingKind;

  @Field(() => RouteUse, { nullable: true, description: '路线须填 / for a route' })
  routeUse?: RouteUse | null;

  @Field(() => String, { nullable: true, description: '符号须填 / for a symbol' })
  @OptionalText(60)
  symbol?: string | null;

  @Field(() => String)
  @RequiredText(120)
  label: string;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  note?: string | null;

  @Field(() => GeometryScalar)
  geometry: Geometry;

  @Field(() => DateTime, { nullable: true, description: '生效时间，默认为现在 / now unless given' })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true })
  validTo?: Date | null;

  @Field(() => WorkGroup, { nullable: true, description: '负责的专项工作组（预案 2.1.5）' })
  workGroup?: WorkGroup | null;

  @Field(() => ID, { nullable: true, description: '负责单位' })
  unitId?: string | null;
}

@InputType({ description: '未填的不变，填空值的清空 / absent: unchanged, null: emptied' })
export class CorrectMarkingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { description: '更正理由' })
  @RequiredText(500)
  reason: string;

  @Field(() => RouteUse, { nullable: true })
  routeUse?: RouteUse;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  symbol?: string | null;

  @Field(() => String, { nullable: true })
  @RequiredText(120)
  label?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  note?: string | null;

  @Field(() => GeometryScalar, { nullable: true })
  geometry?: Geometry;

  @Field(() => DateTime, { nullable: true })
  validFrom?: Date;

  @Field(() => DateTime, { nullable: true })
  validTo?: Date | null;

  @Field(() => WorkGroup, { nullable: true })
  workGroup?: WorkGroup | null;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;
}

@InputType({ description: '解除：自现在起不再有效 / it holds no longer from now on' })
export class EndMarkingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
