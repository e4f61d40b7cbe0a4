import type { IncidentState } from '../../generated/graphql';

const OVER: readonly IncidentState[] = ['ARCHIVED', 'FALSE_ALARM', 'MERGED'];

/** Read-only: nothing more is written to it unless it is opened again. */
export const isOver = (state: IncidentState): boolean => OVER.includes(state);
