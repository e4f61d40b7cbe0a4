import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile, loadOnce } from '@outpost/shared/county-load';
import { Datum } from '@outpost/shared/geo/position';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import type { Point } from 'geojson';
import { Expert } from '../experts/expert.entity.ts';
import { expertsShape, unitNamesShape } from './county-files.ts';

const unitNames = (profile: CountyProfile): ReadonlyMap<string, string> =>
  new Map(
    ['units.json', 'demo/units.json']
      .flatMap((file) => profile.read(file, unitNamesShape))
      .map(({ code, name }) => [code, name]),
  );

function nameOf(units: ReadonlyMap<string, string>, code: string): string {
  const name = units.get(code);
  if (name) return name;
  throw new Error(`demo/experts.json names the unit ${code}, which the directory does not have`);
}

function demoExperts(profile: CountyProfile) {
  const units = unitNames(profile);
  return profile.read('demo/experts.json', expertsShape).map(({ position, unit, lastReview, ...expert }) => ({
    ...expert,
    id: profileId(profile.adcode, 'expert', expert.code),
    titles: expert.titles.split('、'),
    unitName: unit ? nameOf(units, unit) : null,
    region: expert.region ?? null,
    phone: expert.phone ?? null,
    lastReviewOn: lastReview ?? null,
    point: position ? ({ type: 'Point', coordinates: position } satisfies Point) : null,
    givenPosition: position ? { longitude: position[0], latitude: position[1], datum: Datum.WGS84 } : null,
    demo: true,
  }));
}

/** Writes the demo experts of a county, once. A profile without demo data has none. */
export async function loadExpertsCounty(ctx: ServiceContext, demo: boolean): Promise<number> {
  if (!demo) return 0;
  const experts = demoExperts(countyProfile(ctx));
  return loadOnce(ctx, ['expert'], async (tx) => (await tx.createMany(Expert, experts)).length);
}
