import { change } from '@outpost/shared/change';
import { requireUnusedCode } from '@outpost/shared/codes';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { locate, type PositionInput } from '@outpost/shared/geo/position';
import { confirmation } from '../../change-resource.ts';
import { patchOf } from '../../patch.ts';
import { terrainAt } from '../../travel/terrain.ts';
import { DemandKind, DemandPoint } from './demand-point.entity.ts';
import type {
  CreateDemandPointInput,
  DemandTargetInput,
  SeasonFactorInput,
  UpdateDemandPointInput,
} from './demand-point.inputs.ts';
import { mapOf, requireSeason } from './demand-rules.ts';

/** Where a point is, and the terrain that the county profile has there. */
function placed(ctx: ServiceContext, given: PositionInput, field: string) {
  const { surroundings, terrain } = countyProfile(ctx);
  const point = locate(given, surroundings, field);
  return { point, givenPosition: given, terrain: terrainAt(terrain, point.coordinates) };
}

const targetsOf = (targets: readonly DemandTargetInput[], field: string) => ({
  targetMinutes: mapOf(
    targets.map(({ kind, minutes }) => ({ key: kind, value: minutes })),
    field,
  ),
});

function factorsOf(ctx: ServiceContext, factors: readonly SeasonFactorInput[], field: string) {
  const { preposition } = countyProfile(ctx);
  for (const [index, { season }] of factors.entries()) requireSeason(season, preposition, `${field}.${index}.season`);
  const entries = factors.map(({ season, factor }) => ({ key: season, value: factor }));
  return { seasonFactors: mapOf(entries, field) };
}

/** Registers a point. Settlements are kept elsewhere, and are refused here. */
export function createDemandPoint(ctx: ServiceContext, input: CreateDemandPointInput): Promise<DemandPoint> {
  const { position, terrain, targets, seasonFactors, ...point } = input.point;
  if (point.kind === DemandKind.SETTLEMENT) {
    throw badInput('point.kind', {
      zh: '居民点请在避难场所服务中导入（importSettlements）',
      en: 'settlements are imported by importSettlements',
    });
  }
  const place = placed(ctx, position, 'point.position');
  const wanted = {
    ...targetsOf(targets, 'point.targets'),
    ...factorsOf(ctx, seasonFactors, 'point.seasonFactors'),
  };
  return createOnce(ctx, DemandPoint, 'createDemandPoint', input, async (tx) => {
    await requireUnusedCode(tx, DemandPoint, point.code, 'point.code');
    return tx.create(DemandPoint, {
      ...point,
      ...place,
      ...wanted,
      ...confirmation(ctx),
      terrain: terrain ?? place.terrain,
      township: point.township ?? null,
      note: point.note ?? null,
    });
  });
}

export function updateDemandPoint(ctx: ServiceContext, input: UpdateDemandPointInput): Promise<DemandPoint> {
  const { position, targets, seasonFactors, retired, ...patch } = patchOf(
    input,
    ['name', 'nameEn', 'position', 'terrain', 'weight', 'targets', 'seasonFactors', 'retired'],
    ['township', 'note'],
  );
  const changed = {
    ...(position && placed(ctx, position, 'position')),
    ...patch,
    ...(targets && targetsOf(targets, 'targets')),
    ...(seasonFactors && factorsOf(ctx, seasonFactors, 'seasonFactors')),
  };
  return change(ctx, (tx) =>
    tx.update(DemandPoint, input.id, input.expectedVersion, (current) => ({
      ...changed,
      ...confirmation(ctx),
      ...(retired !== undefined && { retiredAt: retired ? (current.retiredAt ?? ctx.now()) : null }),
    })),
  );
}
