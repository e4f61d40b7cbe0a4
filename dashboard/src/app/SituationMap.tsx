import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Marker } from 'react-map-gl/maplibre';
import type { CountyQuery } from '../generated/graphql';
import { named } from '../lib/named';
import { navigate, type Selection, select, useUrlState } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import type { MapPadding } from '../map/actions';
import { Basemap } from '../map/Basemap';
import { areaPositions, type Box, boxOf, type LngLat } from '../map/geometry';
import { MapPointer } from '../map/MapPointer';
import { MapView } from '../map/MapView';
import { MarkLayer } from '../map/MarkLayer';
import { Icon } from '../ui/icons';
import { ObjectLayers } from './ObjectLayers';
import { recordMark } from './record-mark';
import type { Pulse } from './useLive';
import type { Situation } from './useSituation';

type County = CountyQuery['county'];

export function homeOf({ mapLayers, surroundings, center }: County): Box {
  const boundary = mapLayers.find(({ layer }) => layer === 'boundary');
  const box = boundary && boxOf(boundary.features.features.flatMap((feature) => areaPositions(feature.geometry)));
  const [west, south, east, north] = surroundings;
  if (box) return box;
  return west !== undefined && south !== undefined && east !== undefined && north !== undefined
    ? [west, south, east, north]
    : [center.longitude - 1, center.latitude - 1, center.longitude + 1, center.latitude + 1];
}

interface SituationMapProps {
  county: County;
  lists: Situation;
  settled: boolean;
  pulses: readonly Pulse[];
  padding: MapPadding;
  map: MapLibre | null;
  draft: LngLat | null;
  hovered: Selection | null;
  onReady: (map: MapLibre) => void;
  onFailed: () => void;
  onDraft: (at: LngLat) => void;
  onHover: (record: Selection | null) => void;
}

export function SituationMap({
  county,
  lists,
  settled,
  pulses,
  padding,
  map,
  draft,
  hovered,
  onReady,
  onFailed,
  onDraft,
  onHover,
}: SituationMapProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { layers, selection, reporting } = useUrlState();
  const home = useMemo(() => homeOf(county), [county]);

  useEffect(() => {
    if (!map || !settled) return;
    const told = () => {
      document.documentElement.dataset['map'] = 'complete';
    };
    map.once('idle', told);
    map.triggerRepaint();
    return () => {
      map.off('idle', told);
    };
  }, [map, settled]);

  const hoverMark = useMemo(() => recordMark(lists, hovered), [lists, hovered]);
  const selectionMark = useMemo(() => recordMark(lists, selection), [lists, selection]);

  const report = (at: LngLat): void => {
    onDraft(at);
    navigate({ reporting: true, selection: null });
  };

  return (
    <div className="map-area">
      <MapView
        home={home}
        padding={padding}
        label={`${named(county, language)} · ${t('map.label')}`}
        crosshair={reporting}
        onReady={onReady}
        onFailed={onFailed}
      >
        <Basemap layers={county.mapLayers} adcode={county.adcode} />
        <ObjectLayers lists={lists} layers={layers} />
        <MarkLayer hovered={hoverMark} selection={selectionMark} />
        {map && (
          <MapPointer
            map={map}
            picking={reporting}
            onHover={onHover}
            onSelect={select}
            onPick={onDraft}
            onLongPress={report}
          />
        )}
        {pulses.map(({ id, longitude, latitude }) => (
          <Marker key={id} longitude={longitude} latitude={latitude}>
            <div className="pulse" />
          </Marker>
        ))}
        {reporting && draft && (
          <Marker longitude={draft.longitude} latitude={draft.latitude} anchor="bottom">
            <div className="draft-pin" data-testid="draft-pin">
              <Icon name="report" size={20} />
            </div>
          </Marker>
        )}
      </MapView>
    </div>
  );
}
