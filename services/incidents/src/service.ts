import { findById } from '@outpost/shared/lookup';
import type { ServiceDefinition } from '@outpost/shared/service';
import { chainOfCommand } from './chain-of-command.ts';
import { CountyResolver } from './county/county.resolver.ts';
import { loadIncidentsCounty } from './county/load-county.ts';
import { consumeForces } from './evaluation/known-forces.ts';
import { incidentFile } from './incident-file.ts';
import { Incident } from './incidents/incident.entity.ts';
import { IncidentMutations } from './incidents/incident.mutations.ts';
import { IncidentResolver } from './incidents/incident.resolver.ts';
import { MapLayer } from './map-layers/map-layer.entity.ts';
import { MapLayerResolver } from './map-layers/map-layer.resolver.ts';
import { TimelineResolver } from './timeline/timeline.resolver.ts';
import { Unit } from './units/unit.entity.ts';
import { UnitResolver } from './units/unit.resolver.ts';

/** 事故: the directory of units, incidents from the first call on, and the county's map. */
export const incidents: ServiceDefinition = {
  name: 'incidents',
  resolvers: [
    CountyResolver,
    UnitResolver,
    IncidentResolver,
    IncidentMutations,
    ...chainOfCommand.resolvers,
    TimelineResolver,
    MapLayerResolver,
    ...incidentFile.resolvers,
  ],
  references: {
    Incident: ({ id }, ctx) => findById(ctx, Incident, id),
    Unit: ({ id }, ctx) => findById(ctx, Unit, id),
    ...chainOfCommand.references,
    ...incidentFile.references,
  },
  entities: [Unit, Incident, ...chainOfCommand.entities, MapLayer, ...incidentFile.entities],
  consequences: [...chainOfCommand.consequences, ...incidentFile.consequences],
  consumers: [consumeForces],
  migrations: new URL('../migrations/', import.meta.url),
  loadCounty: loadIncidentsCounty,
};
