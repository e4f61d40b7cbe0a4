import type { IncidentCoreFragment } from '../../../generated/graphql';
import type { Picture } from '../IncidentHead';

/** What every form of an act on an incident is given. */
export interface ActProps {
  incident: Picture;
  /** Told the incident as the act left it; nothing when it was given up. */
  onDone: (after?: IncidentCoreFragment | null) => void;
}
