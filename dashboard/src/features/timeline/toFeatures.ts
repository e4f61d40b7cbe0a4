import type { FeatureCollection, Geometry } from 'geojson';
import { named } from '../../lib/named';
import type { Language } from '../../lib/preferences';
import { collection, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';
import type { SymbolSpec } from '../../map/symbols';
import type { Past, Replayed, Unit } from './past';

function symbolOf({ dispatch: { team, equipment }, status }: Unit): SymbolSpec {
  if (team) return { type: 'team', kind: team.teamKind, status };
  return { type: 'equipment', kind: equipment?.equipmentKind ?? 'OTHER', status };
}

const nameOf = ({ dispatch: { team, equipment } }: Unit, language: Language): string =>
  team ? named(team, language) : (equipment?.code ?? '');

/** The incident, who was where, and the way that each reported until the instant. */
export function pastFeatures(incident: Replayed, past: Past, moment: number, language: Language): FeatureCollection {
  const { category } = incident;
  const { severity, state } = past;
  const scene = pointFeature(incident.id, incident.position, {
    role: 'unit',
    image: symbolId({ type: 'incident', category, severity, state }),
    label: '',
    faint: false,
  });
  const units = past.units.map((unit) =>
    pointFeature(unit.dispatch.id, unit.at, {
      role: 'unit',
      image: symbolId(symbolOf(unit)),
      label: nameOf(unit, language),
      faint: unit.basis === 'estimated',
    }),
  );
  const trails = past.units.flatMap(({ dispatch, at }) => {
    const reported = dispatch.track.filter((point) => Date.parse(point.at) <= moment).map(({ position }) => position);
    const coordinates = [...reported, at].map(({ longitude, latitude }) => [longitude, latitude]);
    if (coordinates.length < 2) return [];
    const geometry = { type: 'LineString' as const, coordinates };
    return [{ type: 'Feature' as const, geometry, properties: { id: dispatch.id, role: 'trail' } }];
  });
  return collection<Geometry, object>([...trails, scene, ...units]);
}
