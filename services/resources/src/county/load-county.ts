import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile, loadOnce } from '@outpost/shared/county-load';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import type { Point } from 'geojson';
import { confirmation } from '../change-resource.ts';
import { Depot } from '../depots/depot.entity.ts';
import { Equipment } from '../equipment/equipment.entity.ts';
import { MedicalFacility } from '../medical/medical-facility.entity.ts';
import { PrepositionSite } from '../sites/preposition-site.entity.ts';
import { Team } from '../teams/team.entity.ts';
import { depotsShape, equipmentShape, medicalShape, sitesShape, teamsShape } from './county-files.ts';
import { loadDemandPoints } from './load-demand-points.ts';
import { loadStock } from './load-stock.ts';

const toPoint = (coordinates: [number, number]): Point => ({ type: 'Point', coordinates });

type IdOf = (kind: string, code: string | null | undefined) => string | null;

/** The id that a code stands for in every service; null for none. */
const idsOf =
  ({ adcode }: CountyProfile): IdOf =>
  (kind, code) =>
    code ? profileId(adcode, kind, code) : null;

async function loadSites(tx: Change, profile: CountyProfile, idOf: IdOf): Promise<PrepositionSite[]> {
  const sites = profile.read('demo/sites.json', sitesShape).map(({ position, keeperUnit, ...site }) => ({
    ...site,
    id: profileId(profile.adcode, 'site', site.code),
    demo: true,
    point: toPoint(position),
    township: site.township ?? null,
    keeperId: idOf('unit', keeperUnit),
    note: site.note ?? null,
  }));
  return tx.createMany(PrepositionSite, sites);
}

async function loadDepots(tx: Change, profile: CountyProfile, idOf: IdOf): Promise<Depot[]> {
  const depots = profile.read('demo/depots.json', depotsShape).map(({ position, unit, ...depot }) => ({
    ...depot,
    id: profileId(profile.adcode, 'depot', depot.code),
    demo: true,
    point: toPoint(position),
    unitId: idOf('unit', unit),
    township: depot.township ?? null,
    keeper: depot.keeper ?? null,
    keeperPhone: depot.keeperPhone ?? null,
  }));
  return tx.createMany(Depot, depots);
}

async function loadTeams(tx: Change, profile: CountyProfile, idOf: IdOf): Promise<Team[]> {
  const teams = profile.read('demo/teams.json', teamsShape).map(({ position, unit, filing, ...team }) => ({
    ...team,
    ...confirmation(tx.ctx),
    id: profileId(profile.adcode, 'team', team.code),
    demo: true,
    unitId: idOf('unit', unit),
    dutyPhone: team.dutyPhone ?? null,
    leader: team.leader ?? null,
    basePoint: toPoint(position),
    point: toPoint(position),
    positionAt: tx.ctx.now(),
    filingRecord: filing ?? null,
  }));
  return tx.createMany(Team, teams);
}

async function loadEquipment(
  tx: Change,
  profile: CountyProfile,
  idOf: IdOf,
  places: ReadonlyMap<string, Point>,
): Promise<Equipment[]> {
  const machines = profile.read('demo/equipment.json', equipmentShape).map((given) => {
    const { site, depot, position, ownerUnit, capacity, lastInspected, nextInspection, ...machine } = given;
    const siteId = idOf('site', site);
    const depotId = idOf('depot', depot);
    const point = position ? toPoint(position) : places.get(siteId ?? depotId ?? '');
    if (!point) throw new Error(`demo/equipment.json: ${machine.code} stands at no known place`);
    return {
      ...machine,
      ...confirmation(tx.ctx),
      id: profileId(profile.adcode, 'equipment', machine.code),
      demo: true,
      siteId,
      depotId,
      basePoint: point,
      point,
      positionAt: tx.ctx.now(),
      model: machine.model ?? null,
      capacityValue: capacity?.value ?? null,
      capacityUnit: capacity?.unit ?? null,
      ownerId: idOf('unit', ownerUnit),
      operator: machine.operator ?? null,
      operatorPhone: machine.operatorPhone ?? null,
      plate: machine.plate ?? null,
      lastInspectedOn: lastInspected ?? null,
      nextInspectionOn: nextInspection ?? null,
    };
  });
  return tx.createMany(Equipment, machines);
}

async function loadMedical(tx: Change, profile: CountyProfile, idOf: IdOf): Promise<MedicalFacility[]> {
  const facilities = profile.read('demo/medical.json', medicalShape).map(({ position, unit, ...facility }) => ({
    ...facility,
    ...confirmation(tx.ctx),
    demo: true,
    unitId: idOf('unit', unit),
    township: facility.township ?? null,
    point: toPoint(position),
  }));
  return tx.createMany(MedicalFacility, facilities);
}

/** Writes the county's demo teams, machines, sites, depots and stock, once; the profile itself names none. */
export async function loadResourcesCounty(ctx: ServiceContext, demo: boolean): Promise<number> {
  if (!demo) return 0;
  const profile = countyProfile(ctx);
  const idOf = idsOf(profile);
  return loadOnce(ctx, ['team'], async (tx) => {
    const sites = await loadSites(tx, profile, idOf);
    const depots = await loadDepots(tx, profile, idOf);
    const places = new Map([...sites, ...depots].map(({ id, point }) => [id, point]));
    const machines = await loadEquipment(tx, profile, idOf, places);
    const teams = await loadTeams(tx, profile, idOf);
    const hospitals = await loadMedical(tx, profile, idOf);
    const points = await loadDemandPoints(tx, profile);
    const lines = await loadStock(tx, profile);
    return sites.length + depots.length + machines.length + teams.length + hospitals.length + points.length + lines;
  });
}
