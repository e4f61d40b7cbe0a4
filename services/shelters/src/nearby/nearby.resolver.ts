import type { ServiceContext } from '@outpost/shared/context';
import { badInput } from '@outpost/shared/errors';
import { findById } from '@outpost/shared/lookup';
import { Arg, Ctx, Directive, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Incident } from '../external/incident.ts';
import { Shelter } from '../shelters/shelter.entity.ts';
import { nearestShelters, settlementsWithin } from './nearby.queries.ts';

const MAX_SHELTERS = 100;
const MAX_KILOMETRES = 1000;
/** What threatens people further off than this is no circle around a point any more. */
const MAX_SETTLEMENT_KILOMETRES = 100;

@ObjectType({ description: '事故附近的避难场所 / a shelter near an incident' })
export class NearbyShelter {
  @Field(() => Shelter)
  shelter: Shelter;

  @Field(() => Float, { description: '直线距离（米） / straight-line distance' })
  distanceMetres: number;
}

@ObjectType({ description: '范围内的居民点数和人口' })
export class SettlementCount {
  @Field(() => Int)
  settlements: number;

  @Field(() => Int)
  people: number;
}

function requireWithin(field: string, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return;
  throw badInput(field, { zh: `应为 ${min}–${max}`, en: `must be from ${min} to ${max}` });
}

const at = ({ position: { longitude, latitude } }: Incident) => ({ longitude, latitude });

/** 周边分析: what stands around an incident, whose place comes from the incidents service. */
@Resolver(() => Incident)
export class NearbyResolver {
  @Directive('@requires(fields: "position { longitude latitude }")')
  @FieldResolver(() => [NearbyShelter], {
    nullable: true,
    description: '最近的、待用或启用且有余量的避难场所 / the nearest that can take people',
  })
  async shelters(
    @Ctx() ctx: ServiceContext,
    @Root() incident: Incident,
    @Arg('first', () => Int, { defaultValue: 5 }) first: number,
    @Arg('withinKilometres', () => Float, { nullable: true }) withinKilometres?: number | null,
  ): Promise<NearbyShelter[]> {
    requireWithin('first', first, 0, MAX_SHELTERS);
    if (withinKilometres != null) requireWithin('withinKilometres', withinKilometres, 0, MAX_KILOMETRES);
    const metres = withinKilometres == null ? null : withinKilometres * 1000;
    const found = await nearestShelters(ctx, { ...at(incident), first, metres });
    const shelters = await Promise.all(found.map(({ shelterId }) => findById(ctx, Shelter, shelterId)));
    return found.flatMap(({ distanceMetres }, index) => {
      const shelter = shelters[index];
      return shelter ? [{ shelter, distanceMetres }] : [];
    });
  }

  @Directive('@requires(fields: "position { longitude latitude }")')
  @FieldResolver(() => SettlementCount, { nullable: true, description: '周边若干公里内的居民点和人口（0–100 公里）' })
  async settlementsWithin(
    @Ctx() ctx: ServiceContext,
    @Root() incident: Incident,
    @Arg('kilometres', () => Float) kilometres: number,
  ): Promise<SettlementCount> {
    requireWithin('kilometres', kilometres, 0, MAX_SETTLEMENT_KILOMETRES);
    return settlementsWithin(ctx, { ...at(incident), metres: kilometres * 1000 });
  }
}
