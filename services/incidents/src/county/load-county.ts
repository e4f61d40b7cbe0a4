import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile, loadOnce } from '@outpost/shared/county-load';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import type { FeatureCollection, Point } from 'geojson';
import { z } from 'zod';
import { Leader } from '../command/leader.entity.ts';
import { writeLayer } from '../map-layers/install-map-layer.ts';
import { Unit } from '../units/unit.entity.ts';
import { incidentsShape, layersShape, leadersShape, unitsShape } from './county-files.ts';
import { loadIncident } from './load-incident.ts';

const point = (coordinates: [number, number]): Point => ({ type: 'Point', coordinates });

async function loadUnits(tx: Change, profile: CountyProfile, file: string, demo: boolean): Promise<number> {
  const units = profile.read(file, unitsShape).map(({ position, ...unit }) => ({
    ...unit,
    id: profileId(profile.adcode, 'unit', unit.code),
    shortName: unit.shortName ?? null,
    township: unit.township ?? null,
    dutyPhone: unit.dutyPhone ?? null,
    clause: unit.clause ?? null,
    source: unit.source ?? null,
    point: position ? point(position) : null,
    demo,
  }));
  await tx.createMany(Unit, units);
  return units.length;
}

async function loadLeaders(tx: Change, profile: CountyProfile): Promise<number> {
  const leaders = profile.read('demo/leaders.json', leadersShape).map(({ unit, ...leader }) => ({
    ...leader,
    unitId: profileId(profile.adcode, 'unit', unit),
    since: tx.ctx.now(),
    demo: true,
  }));
  await tx.createMany(Leader, leaders);
  return leaders.length;
}

async function loadMap(tx: Change, profile: CountyProfile): Promise<number> {
  const layers = profile.read('geo/layers.json', layersShape);
  for (const { file, ...layer } of layers) {
    const features = profile.read(`geo/${file}`, z.custom<FeatureCollection>());
    await writeLayer(tx, { ...layer, accuracyMetres: layer.accuracyMetres ?? null }, features, 'CREATED');
  }
  return layers.length;
}

/** Writes the directory and the map of the county, and with `demo` its demo units and incidents; once. */
export async function loadIncidentsCounty(ctx: ServiceContext, demo: boolean): Promise<number> {
  const profile = countyProfile(ctx);
  return loadOnce(ctx, ['unit'], async (tx) => {
    let records = (await loadUnits(tx, profile, 'units.json', false)) + (await loadMap(tx, profile));
    if (!demo) return records;
    records += await loadUnits(tx, profile, 'demo/units.json', true);
    records += await loadLeaders(tx, profile);
    const incidents = profile.read('demo/incidents.json', incidentsShape);
    for (const incident of incidents) await loadIncident(tx, incident);
    return records + incidents.length;
  });
}
