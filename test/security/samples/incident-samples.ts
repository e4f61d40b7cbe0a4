import { profileId } from '@outpost/shared/profile-id';
import { aReport, NO_CASUALTIES, newKey, ON_THE_ROAD } from '../../support/inputs.ts';
import { COUNTY } from '../../support/two-counties.ts';
import { mutation, type Sample } from './sample.ts';
import { newCode, UNIT, type World } from './world.ts';

const version = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const draft = async (world: World) =>
  world.create('draftReport', { incidentId: (await world.incident()).id, stage: 'INITIAL', form: 'WRITTEN' });

/** One operation for each action that the incidents service answers. */
export const INCIDENT_SAMPLES = {
  'incident:report': [mutation('incidents', 'reportIncident', async () => ({ input: aReport() }))],
  'incident:update': [
    mutation('incidents', 'updateCasualties', async (world) => ({
      input: { ...version(await world.incident()), casualties: NO_CASUALTIES, reason: '核对' },
    })),
  ],
  'incident:merge': [
    mutation('incidents', 'mergeIncidents', async (world) => {
      const twin = await world.incident();
      const merged = { duplicateId: twin.id, duplicateExpectedVersion: twin.version };
      return { input: { ...version(await world.incident()), ...merged, reason: '同一起事故' } };
    }),
  ],
  'severity:adjust': [
    mutation('incidents', 'adjustSeverity', async (world) => ({
      input: { ...version(await world.incident()), severity: 'SERIOUS', reason: '影响重大' },
    })),
  ],
  'lead-unit:name': [
    mutation('incidents', 'nameLeadUnit', async (world) => ({
      input: {
        ...version(await world.incident({ category: 'OTHER', scope: null })),
        authority: 'HEADQUARTERS',
        reason: '预案未列',
        unitId: UNIT,
      },
    })),
  ],
  'report:write': [
    mutation('incidents', 'draftReport', async (world) => ({
      input: {
        idempotencyKey: newKey(),
        incidentId: (await world.incident()).id,
        stage: 'INITIAL',
        form: 'WRITTEN',
      },
    })),
  ],
  'report:send': [
    mutation('incidents', 'sendReport', async (world) => ({
      input: {
        ...version(await draft(world)),
        recipients: [{ unitId: profileId(COUNTY, 'unit', 'U-XZF'), channel: 'FAX' }],
      },
    })),
  ],
  'response:activate': [
    mutation('incidents', 'activateResponse', async (world) => ({
      input: { ...version(await world.verified()), level: 'IV', authority: 'COMMANDER_IN_CHIEF', archiveUnitId: UNIT },
    })),
  ],
  'unit:write': [
    mutation('incidents', 'createUnit', async () => ({
      input: {
        idempotencyKey: newKey(),
        unit: { code: newCode('DW'), name: '测试单位', nameEn: 'A unit', kind: 'ENTERPRISE' },
      },
    })),
  ],
  'map:install': [
    mutation('incidents', 'installMapLayer', async () => ({
      input: {
        idempotencyKey: newKey(),
        layer: 'places',
        datum: 'WGS84',
        source: '测试',
        licence: 'CC0',
        features: {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: { name: '三岔口镇' },
              geometry: { type: 'Point', coordinates: [ON_THE_ROAD.longitude, ON_THE_ROAD.latitude] },
            },
          ],
        },
      },
    })),
  ],
  // Loaded once, it stays as it is; what the permission lets through is the asking.
  'county:load': [
    {
      service: 'incidents',
      operation: 'mutation ($input: LoadCountyInput!) { loadIncidentsCounty(input: $input) { records } }',
      prepare: async () => ({ variables: { input: { county: COUNTY, demo: true } }, owners: {} }),
    },
  ],
  'personal:caller': [
    {
      service: 'incidents',
      operation: 'query ($id: ID!) { incident(id: $id) { reporterPhone } }',
      prepare: async (world) => {
        const { id } = await world.incident({ reporterPhone: '0998-000-5555' });
        return { variables: { id }, owners: {} };
      },
    },
  ],
} as const satisfies Record<string, readonly Sample[]>;
