import type { IncidentState } from '../../../generated/graphql';

export type IncidentActName =
  | 'verify'
  | 'false-alarm'
  | 'activate'
  | 'casualties'
  | 'level'
  | 'suspend'
  | 'report-suspension'
  | 'resume'
  | 'end'
  | 'recovery'
  | 'evaluation'
  | 'archive'
  | 'severity'
  | 'lead-unit'
  | 'hand-over'
  | 'reopen';

/** What each act asks of the reader's role (services/shared/src/permissions.ts). */
export const ASKS: Readonly<Record<IncidentActName, string>> = {
  verify: 'incident:update',
  'false-alarm': 'incident:update',
  activate: 'response:activate',
  casualties: 'incident:update',
  level: 'response:activate',
  suspend: 'response:suspend',
  'report-suspension': 'response:suspend',
  resume: 'response:resume',
  end: 'end-condition:confirm',
  recovery: 'recovery:begin',
  evaluation: 'evaluation:write',
  archive: 'incident:archive',
  severity: 'severity:adjust',
  'lead-unit': 'lead-unit:name',
  'hand-over': 'command:hand-over',
  reopen: 'incident:reopen',
};

interface Acts {
  /** What is next, and what is done often: always on the screen, the usual one first. */
  main: readonly IncidentActName[];
  /** What is rare: behind one more button. */
  more: readonly IncidentActName[];
}

/** What can be done with an incident in each state; a closed one can only be opened again. */
export const ACTS: Readonly<Record<IncidentState, Acts>> = {
  REPORTED: { main: ['verify', 'false-alarm', 'casualties'], more: ['severity', 'lead-unit', 'hand-over'] },
  VERIFIED: { main: ['activate', 'casualties'], more: ['severity', 'lead-unit', 'hand-over'] },
  RESPONDING: { main: ['casualties', 'suspend', 'end'], more: ['level', 'severity', 'lead-unit', 'hand-over'] },
  SUSPENDED: { main: ['resume', 'casualties'], more: ['report-suspension', 'severity', 'lead-unit', 'hand-over'] },
  ENDED: { main: ['recovery', 'casualties'], more: ['severity'] },
  RECOVERY: { main: ['evaluation', 'archive'], more: ['casualties', 'severity'] },
  ARCHIVED: { main: ['reopen'], more: [] },
  FALSE_ALARM: { main: ['reopen'], more: [] },
  MERGED: { main: ['reopen'], more: [] },
};
