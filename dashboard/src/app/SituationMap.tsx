import type { Map as MapLibre } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Marker } from 'react-map-gl/maplibre';
import type { CountyQuery } from '../generated/graphql';
import { named } from '../lib/named';
import { LAYERS, type LayerSwitches, navigate, type Selection, select, useUrlState } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import { AreaDraftLayer } from '../map/AreaDraftLayer';
import type { MapPadding } from '../map/actions';
import { useAreaDraft } from '../map/area-draft';
import { Basemap } from '../map/Basemap';
import { DrawLayer } from '../map/draw/DrawLayer';
import { useDrawing } from '../map/draw/drawing';
import type { LngLat } from '../map/geometry';
import { MapPointer } from '../map/MapPointer';
import { MapView } from '../map/MapView';
import { MarkLayer } from '../map/MarkLayer';
import { useReplay } from '../map/replay';
import { Icon } from '../ui/icons';
import { boundaryOf, homeOf } from './county-area';
import { ObjectLayers } from './ObjectLayers';
import { recordMark } from './record-mark';
import type { Pulse } from './useLive';
import type { Situation } from './useSituation';

const IncidentMarkings = lazy(() => import('../features/markings/IncidentMarkings'));
const ReplayLayer = lazy(() => import('../features/timeline/ReplayLayer'));

/** What stands where it stands; what moves is shown by the replay, where it was. */
const standing = (layers: LayerSwitches): LayerSwitches => ({
  ...layers,
  incidents: false,
  dispatches: false,
  teams: false,
  equipment: false,
  sites: false,
  warnings: false,
});

type County = CountyQuery['county'];

const BoardLayer = lazy(() => import('../features/preposition/BoardLayer'));

/** On the coverage board the map carries its points and machines; what else stands there would hide them. */
const BOARD_LAYERS = Object.fromEntries(LAYERS.map((name) => [name, name === 'sites'])) as LayerSwitches;

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
  /** The first complete picture is on the screen. */
  onComplete: () => void;
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
  onComplete,
  onFailed,
  onDraft,
  onHover,
}: SituationMapProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { layers, panel, selection, act, purpose } = useUrlState();
  const onBoard = panel === 'preposition' && selection === null && act === null;
  const reporting = act === 'report';
  const { drawing, change } = useDrawing();
  const { moment } = useReplay();
  const incident = selection?.kind === 'incident' ? selection.id : purpose;
  const replaying = moment !== null && incident !== null;
  // The board has the machines as they would stand: sites are bare there.
  const shown = useMemo(() => (onBoard ? { ...lists, equipment: [] } : lists), [lists, onBoard]);
  const home = useMemo(() => homeOf(county), [county]);
  const boundary = useMemo(() => boundaryOf(county), [county]);
  const area = useAreaDraft();

  useEffect(() => {
    if (!map || !settled) return;
    const told = () => {
      document.documentElement.dataset['map'] = 'complete';
      onComplete();
    };
    map.once('idle', told);
    map.triggerRepaint();
    return () => {
      map.off('idle', told);
    };
  }, [map, settled, onComplete]);

  const hoverMark = useMemo(() => recordMark(lists, hovered), [lists, hovered]);
  const selectionMark = useMemo(() => recordMark(lists, selection), [lists, selection]);

  const picking = act !== null || drawing !== null;
  const pick = (at: LngLat): void => {
    if (act === 'report') onDraft(at);
    else if (drawing?.tool === 'circle') change({ centre: at });
    else if (act === 'warn' && area.draft.tool === 'circle') area.change({ at });
  };
  const report = (at: LngLat): void => {
    if (act === 'warn' || drawing) pick(at);
    else {
      onDraft(at);
      navigate({ act: 'report', selection: null });
    }
  };

  return (
    <div className="map-area">
      <MapView
        home={home}
        padding={padding}
        label={`${named(county, language)} · ${t('map.label')}`}
        crosshair={picking}
        onReady={onReady}
        onFailed={onFailed}
      >
        <Basemap layers={county.mapLayers} adcode={county.adcode} />
        <ObjectLayers lists={shown} layers={onBoard ? BOARD_LAYERS : replaying ? standing(layers) : layers} />
        {map && onBoard && (
          <Suspense fallback={null}>
            <BoardLayer map={map} />
          </Suspense>
        )}
        {incident && (
          <Suspense>
            {replaying ? <ReplayLayer id={incident} moment={moment} /> : <IncidentMarkings id={incident} />}
          </Suspense>
        )}
        <MarkLayer hovered={hoverMark} selection={selectionMark} />
        {map && (
          <MapPointer
            map={map}
            picking={picking}
            onHover={onHover}
            onSelect={select}
            onPick={pick}
            onLongPress={report}
          />
        )}
        {map && act === 'warn' && <AreaDraftLayer map={map} county={boundary} />}
        {map && <DrawLayer map={map} />}
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
