import { consumeUnits } from '@outpost/shared/known/consume';
import { findById } from '@outpost/shared/lookup';
import type { ServiceDefinition } from '@outpost/shared/service';
import { CountyResolver } from './county/county.resolver.ts';
import { loadWarningsCounty } from './county/load-county.ts';
import { Incident } from './external/incident.ts';
import { IncidentResolver } from './incident/incident.resolver.ts';
import { Warning } from './warnings/warning.entity.ts';
import { WarningMutations } from './warnings/warning.mutations.ts';
import { WarningResolver } from './warnings/warning.resolver.ts';
import { WarningRevision } from './warnings/warning-revision.entity.ts';

/** 预警: what is issued, adjusted and lifted, and where it is in force (3.3). */
export const warnings: ServiceDefinition = {
  name: 'warnings',
  resolvers: [WarningResolver, WarningMutations, IncidentResolver, CountyResolver],
  references: {
    Warning: ({ id }, ctx) => findById(ctx, Warning, id),
    // The gateway sends the position that `Incident.warnings` requires.
    Incident: (reference) => reference,
  },
  orphanedTypes: [Incident],
  entities: [Warning, WarningRevision],
  migrations: new URL('../migrations/', import.meta.url),
  consumers: [consumeUnits],
  loadCounty: loadWarningsCounty,
};
