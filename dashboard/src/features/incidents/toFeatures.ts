import type { FeatureCollection, Point } from 'geojson';
import type { IncidentCoreFragment, Severity } from '../../generated/graphql';
import { collection, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';

export const SEVERITIES: readonly Severity[] = ['ESPECIALLY_SERIOUS', 'SERIOUS', 'RELATIVELY_SERIOUS', 'ORDINARY'];

/** Worst first, then the newest. */
export function bySeverity(a: IncidentCoreFragment, b: IncidentCoreFragment): number {
  const rank = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return rank || b.occurredAt.localeCompare(a.occurredAt);
}

export function incidentFeatures(incidents: readonly IncidentCoreFragment[]): FeatureCollection<Point> {
  return collection(
    incidents.map(({ id, position, category, severity, state, title }) =>
      pointFeature(id, position, {
        image: symbolId({ type: 'incident', category, severity, state }),
        severity,
        label: title,
        order: -SEVERITIES.indexOf(severity),
      }),
    ),
  );
}
