import { consumeIncidents, consumeUnits } from '@outpost/shared/known/consume';
import { findById } from '@outpost/shared/lookup';
import type { ServiceDefinition } from '@outpost/shared/service';
import { CountyResolver } from './county/county.resolver.ts';
import { loadSheltersCounty } from './county/load-county.ts';
import { Incident } from './external/incident.ts';
import { MapMarking } from './external/map-marking.ts';
import { MarkingResolver } from './nearby/marking.resolver.ts';
import { NearbyResolver } from './nearby/nearby.resolver.ts';
import { OccupancyResolver } from './occupancy/occupancy.resolver.ts';
import { OccupancyMovement } from './occupancy/occupancy-movement.entity.ts';
import { Settlement } from './settlements/settlement.entity.ts';
import { SettlementResolver } from './settlements/settlement.resolver.ts';
import { SettlementImport } from './settlements/settlement-import.entity.ts';
import { Shelter } from './shelters/shelter.entity.ts';
import { ShelterMutations } from './shelters/shelter.mutations.ts';
import { ShelterResolver } from './shelters/shelter.resolver.ts';
import { ShelterOpening } from './shelters/shelter-opening.entity.ts';

/** 避难场所: shelters, the people in them, and the settlements that they would come from. */
export const shelters: ServiceDefinition = {
  name: 'shelters',
  resolvers: [
    ShelterResolver,
    ShelterMutations,
    OccupancyResolver,
    SettlementResolver,
    NearbyResolver,
    MarkingResolver,
    CountyResolver,
  ],
  references: {
    Shelter: ({ id }, ctx) => findById(ctx, Shelter, id),
    Settlement: ({ id }, ctx) => findById(ctx, Settlement, id),
    // The gateway sends what `@requires` names along; there is nothing to look up here.
    Incident: (reference) => reference,
    MapMarking: (reference) => reference,
  },
  orphanedTypes: [Incident, MapMarking],
  entities: [Shelter, ShelterOpening, OccupancyMovement, Settlement, SettlementImport],
  migrations: new URL('../migrations/', import.meta.url),
  consumers: [consumeIncidents, consumeUnits],
  loadCounty: loadSheltersCounty,
};
