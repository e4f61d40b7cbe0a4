import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Records } from './records.ts';

const SHAPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

const isGeometry = (value: unknown): value is Geometry =>
  typeof value === 'object' &&
  value !== null &&
  'coordinates' in value &&
  SHAPES.includes((value as { type?: string }).type ?? '');

/** Whatever of an incident has a place, as GeoJSON (WGS 84): its own, bodies of command, markings, where help was sent. */
export function toFeatures(records: Records): FeatureCollection {
  const features: Feature[] = [];
  for (const [service, entities] of Object.entries(records)) {
    for (const [entity, known] of Object.entries(entities)) {
      for (const record of known) {
        for (const [field, geometry] of Object.entries(record)) {
          if (!isGeometry(geometry)) continue;
          const name = record['label'] ?? record['title'] ?? record['name'] ?? record['code'] ?? null;
          const { kind, validFrom, validTo } = record;
          const properties = { service, entity, id: record.id, field, name, kind, validFrom, validTo };
          features.push({ type: 'Feature', geometry, properties });
        }
      }
    }
  }
  return { type: 'FeatureCollection', features };
}
