import type { Action } from '@outpost/shared/permissions';
import { ACCOUNT_SAMPLES } from './account-samples.ts';
import { COMMAND_SAMPLES } from './command-samples.ts';
import { FILE_SAMPLES } from './file-samples.ts';
import { INCIDENT_SAMPLES } from './incident-samples.ts';
import { REGISTER_SAMPLES } from './register-samples.ts';
import { RESOURCE_SAMPLES } from './resource-samples.ts';
import type { Sample } from './sample.ts';

/** For each action operations that take it. An action without one does not compile: add it with the row of the table. */
export const SAMPLES: Record<Action, readonly Sample[]> = {
  ...INCIDENT_SAMPLES,
  ...COMMAND_SAMPLES,
  ...FILE_SAMPLES,
  ...RESOURCE_SAMPLES,
  ...REGISTER_SAMPLES,
  ...ACCOUNT_SAMPLES,
  'personal:contact': [...RESOURCE_SAMPLES['personal:contact'], ...REGISTER_SAMPLES['personal:contact']],
};
