import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile, loadOnce } from '@outpost/shared/county-load';
import { Datum } from '@outpost/shared/geo/position';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import type { Point } from 'geojson';
import { recordOccupancy } from '../occupancy/record-occupancy.ts';
import { Settlement } from '../settlements/settlement.entity.ts';
import { capacityOf } from '../shelters/capacity.ts';
import { recordOpening } from '../shelters/openings.ts';
import { Shelter } from '../shelters/shelter.entity.ts';
import { ShelterState } from '../shelters/shelter-states.ts';
import { settlementsShape, sheltersShape } from './county-files.ts';

const OPENED = '演示数据：载入时已启用';

/** A place of a county file: WGS 84. */
const placeOf = ([longitude, latitude]: [number, number]) => ({
  point: { type: 'Point', coordinates: [longitude, latitude] } satisfies Point,
  givenPosition: { longitude, latitude, datum: Datum.WGS84 },
});

/** The people who are inside an open shelter came in by a movement, like anybody. */
async function loadShelters(tx: Change, profile: CountyProfile): Promise<number> {
  const given = profile.read('demo/shelters.json', sheltersShape);
  const shelters = await tx.createMany(
    Shelter,
    given.map(({ position, unit, ...shelter }) => ({
      ...shelter,
      ...placeOf(position),
      township: shelter.township ?? null,
      areaSquareMetres: shelter.areaSquareMetres ?? null,
      areaPerPerson: shelter.areaPerPerson ?? null,
      serviceRadiusMetres: shelter.serviceRadiusMetres ?? null,
      unitId: unit ? profileId(profile.adcode, 'unit', unit) : null,
      manager: shelter.manager ?? null,
      managerPhone: shelter.managerPhone ?? null,
      capacity: capacityOf(shelter, `demo/shelters.json ${shelter.code}`),
      occupancy: 0,
      confirmedAt: tx.ctx.now(),
      confirmedBy: tx.ctx.claims.actor.name,
      demo: true,
    })),
  );
  const inside = new Map(given.map(({ code, occupancy }) => [code, occupancy]));
  for (const shelter of shelters.filter(({ state }) => state === ShelterState.OPEN)) {
    await recordOpening(tx, shelter, OPENED, null);
    const people = inside.get(shelter.code) ?? 0;
    if (people > 0) await recordOccupancy(tx, shelter.id, { change: people, reason: OPENED });
  }
  return shelters.length;
}

async function loadSettlements(tx: Change, profile: CountyProfile): Promise<number> {
  const given = profile.read('demo/settlements.json', settlementsShape);
  const settlements = given.map(({ position, ...settlement }) => ({
    ...settlement,
    ...placeOf(position),
    source: 'demo/settlements.json',
    demo: true,
  }));
  await tx.createMany(Settlement, settlements);
  return settlements.length;
}

/** Writes the demo shelters and settlements of a county, once. A profile without demo data has none of either. */
export async function loadSheltersCounty(ctx: ServiceContext, demo: boolean): Promise<number> {
  if (!demo) return 0;
  const profile = countyProfile(ctx);
  return loadOnce(
    ctx,
    ['shelter', 'settlement'],
    async (tx) => (await loadShelters(tx, profile)) + (await loadSettlements(tx, profile)),
  );
}
