import type { Feature, FeatureCollection } from 'geojson';
import { collection } from './geometry';

/** What the reader points at or has opened: its feature, and the radius of the ring when that is a point. */
export interface Mark {
  feature: Feature;
  radius: number;
}

const marked = (mark: Mark | null, how: 'hover' | 'selected'): Feature[] =>
  mark
    ? [
        {
          type: 'Feature',
          geometry: mark.feature.geometry,
          properties: { how, radius: mark.radius, image: mark.feature.properties?.['image'] ?? '' },
        },
      ]
    : [];

/**
 * Hover and selection are drawn from two features of their own: what is shown stays as it is, and no symbol pays for
 * a ring that it does not have.
 */
export const markFeatures = (hovered: Mark | null, selected: Mark | null): FeatureCollection =>
  collection([...marked(selected, 'selected'), ...marked(hovered, 'hover')]);
