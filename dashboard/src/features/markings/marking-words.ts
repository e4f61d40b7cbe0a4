import type { WorkGroup } from '../../generated/graphql';
import type { Sign } from '../../map/glyphs';

/** The ten groups of 2.1.5, in its order. */
export const WORK_GROUPS = [
  'COORDINATION',
  'RESCUE',
  'TRAFFIC_CONTROL',
  'MEDICAL',
  'ENVIRONMENTAL_MONITORING',
  'SECURITY',
  'SUPPORT',
  'PRESS',
  'AFTERMATH',
  'EXPERT_ADVICE',
] as const satisfies readonly WorkGroup[];

export const SIGNS = [
  'COMMAND_POST',
  'MEDICAL_POINT',
  'SUPPLY_POINT',
  'COMMUNICATIONS',
  'WATER_SOURCE',
  'DECONTAMINATION',
  'HAZARD',
  'LANDING',
] as const satisfies readonly Sign[];
