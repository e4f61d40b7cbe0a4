import type { Action } from '@outpost/shared/permissions';
import { INCIDENT_SAMPLES } from './incident-samples.ts';
import { REGISTER_SAMPLES } from './register-samples.ts';
import { RESOURCE_SAMPLES } from './resource-samples.ts';
import type { Sample } from './sample.ts';

/** For each action operations that take it. An action without one does not compile: add it with the row of the table. */
export const SAMPLES: Record<Action, readonly Sample[]> = {
  ...INCIDENT_SAMPLES,
  ...RESOURCE_SAMPLES,
  ...REGISTER_SAMPLES,
  'personal:contact': [...RESOURCE_SAMPLES['personal:contact'], ...REGISTER_SAMPLES['personal:contact']],
  'access:read': [
    { service: null, operation: '{ permissions { action } }', prepare: async () => ({ variables: {}, owners: {} }) },
    { service: null, operation: '{ personalFields { field } }', prepare: async () => ({ variables: {}, owners: {} }) },
  ],
};
