import type { Change } from '@outpost/shared/change';
import { profileId } from '@outpost/shared/profile-id';
import type { DemoIncident } from '../county/county-files.ts';
import { MapMarking } from './map-marking.entity.ts';

/** A demo marking as it would have been drawn, at the clock of `tx`. */
export const loadDemoMarking = (tx: Change, incidentId: string, given: DemoIncident['markings'][number]) =>
  tx.create(
    MapMarking,
    {
      incidentId,
      demo: true,
      kind: given.kind,
      routeUse: given.routeUse ?? null,
      symbol: null,
      label: given.label,
      note: null,
      geometry: given.geometry,
      validFrom: tx.ctx.now(),
      validTo: null,
      workGroup: given.workGroup ?? null,
      unitId: given.unit ? profileId(tx.ctx.county, 'unit', given.unit) : null,
      drawnBy: tx.ctx.claims.actor.name,
      reason: null,
    },
    { operation: 'DRAWN', incidentId },
  );
