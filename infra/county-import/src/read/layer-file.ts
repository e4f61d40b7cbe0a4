import type { Text } from '@outpost/shared/errors';
import type { Feature } from 'geojson';

/** What a file holds, as it stands in it. */
export interface LayerFile {
  /** Not checked yet: a file may hold anything. */
  features: Partial<Feature>[];
  /** What is wrong with the file as a whole. */
  faults: Text[];
  /** The coordinate system that the file itself names, as it writes it; null when it names none. */
  system: string | null;
}
