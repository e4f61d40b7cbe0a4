import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile, loadOnce, offsetFrom } from '@outpost/shared/county-load';
import { Datum } from '@outpost/shared/geo/position';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import type { FeatureCollection, Point } from 'geojson';
import { z } from 'zod';
import { gradeSeverity } from '../grading/grade-severity.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { nearestTownship } from '../incidents/incident.queries.ts';
import { codeSeries, recordGrading } from '../incidents/report-incident.ts';
import { writeLayer } from '../map-layers/install-map-layer.ts';
import { planOf } from '../plan.ts';
import { Unit } from '../units/unit.entity.ts';
import { type DemoIncident, incidentsShape, layersShape, unitsShape } from './county-files.ts';

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

async function loadMap(tx: Change, profile: CountyProfile): Promise<number> {
  const layers = profile.read('geo/layers.json', layersShape);
  for (const { file, ...layer } of layers) {
    const features = profile.read(`geo/${file}`, z.custom<FeatureCollection>());
    await writeLayer(tx, { ...layer, accuracyMetres: layer.accuracyMetres ?? null }, features, 'CREATED');
  }
  return layers.length;
}

/** A demo incident as it would have come in: graded when reported, and again with each update. */
async function loadIncident(tx: Change, profile: CountyProfile, given: DemoIncident): Promise<void> {
  const { grading } = planOf(tx.ctx);
  const now = tx.ctx.now();
  const reportedAt = offsetFrom(now, given.reported);
  const at = point(given.position);
  const id = tx.newId();
  const updates = [
    { losses: given, reason: '初报定级' },
    ...given.casualtyUpdates.map((losses) => ({ losses, reason: '伤亡和损失更新' })),
  ];
  const latest = updates.at(-1)?.losses ?? given;
  const incident = await tx.create(
    Incident,
    {
      id,
      demo: true,
      code: await tx.nextCode(codeSeries(profile.codePrefix, profile.timeZone, reportedAt)),
      title: given.title,
      category: given.category,
      scope: given.scope,
      state: given.state,
      severity: gradeSeverity(latest, grading).severity,
      responseLevel: given.responseLevel ?? null,
      occurredAt: offsetFrom(now, given.occurred),
      reportedAt,
      point: at,
      givenPosition: { longitude: given.position[0], latitude: given.position[1], datum: Datum.WGS84 },
      address: given.address,
      township: await nearestTownship(tx, at),
      summary: given.summary,
      reporterName: given.reporter ?? null,
      reporterPhone: given.reporterPhone ?? null,
      deaths: latest.deaths,
      missing: latest.missing,
      trapped: latest.trapped,
      seriouslyInjured: latest.seriouslyInjured,
      minorInjured: latest.minorInjured,
      directLossYuan: latest.directLossYuan,
    },
    { operation: 'REPORTED', incidentId: id },
  );
  for (const { losses, reason } of updates) {
    await recordGrading(tx, incident, gradeSeverity(losses, grading).severity, losses, reason);
  }
}

/** Writes the directory and the map of the county, and with `demo` its demo units and incidents; once. */
export async function loadIncidentsCounty(ctx: ServiceContext, demo: boolean): Promise<number> {
  const profile = countyProfile(ctx);
  return loadOnce(ctx, ['unit'], async (tx) => {
    let records = (await loadUnits(tx, profile, 'units.json', false)) + (await loadMap(tx, profile));
    if (!demo) return records;
    records += await loadUnits(tx, profile, 'demo/units.json', true);
    const incidents = profile.read('demo/incidents.json', incidentsShape);
    for (const incident of incidents) await loadIncident(tx, profile, incident);
    return records + incidents.length;
  });
}
