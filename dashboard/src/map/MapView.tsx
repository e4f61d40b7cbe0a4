import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Map as MapCanvas, type MapRef, type ViewStateChangeEvent } from 'react-map-gl/maplibre';
import { navigate, parseUrlState } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import type { MapPadding } from './actions';
import { BASE_STYLE } from './base-style';
import { DRAFT_RATIO, showWhenWhole } from './first-frames';
import type { Box } from './geometry';
import { MapImages } from './images';
import { PALETTES } from './palette';

maplibre.setWorkerUrl(workerUrl);
// The workers load while the county's data is still on its way.
maplibre.prewarm();

interface MapViewProps {
  home: Box;
  padding: MapPadding;
  label: string;
  crosshair: boolean;
  onReady: (map: maplibre.Map) => void;
  onFailed: () => void;
  children: ReactNode;
}

const rememberView = (event: ViewStateChangeEvent): void => {
  const { viewState, originalEvent } = event;
  if (!originalEvent && !('deliberate' in event)) return;
  navigate({ view: { longitude: viewState.longitude, latitude: viewState.latitude, zoom: viewState.zoom } }, 'replace');
};

export function MapView({ home, padding, label, crosshair, onReady, onFailed, children }: MapViewProps) {
  const { theme } = usePreferences();
  const palette = PALETTES[theme];
  const [map, setMap] = useState<maplibre.Map | null>(null);
  const [images] = useState(() => new MapImages(palette));
  const [initial] = useState(() => {
    const { view } = parseUrlState(window.location.search);
    return view ?? { bounds: home, fitBoundsOptions: { padding } };
  });

  useEffect(() => {
    if (map) images.repaint(map, palette);
  }, [map, images, palette]);

  /** Sources and layers go in before the first frame is drawn, so that nothing is drawn twice. */
  const attach = useCallback(
    (ref: MapRef | null): void => {
      const made = ref?.getMap();
      if (!made) return;
      showWhenWhole(made);
      const ready = (): void => {
        images.attach(made);
        setMap(made);
        onReady(made);
      };
      if (made.isStyleLoaded()) ready();
      else made.once('style.load', ready);
    },
    [images, onReady],
  );

  return (
    <MapCanvas
      ref={attach}
      mapLib={maplibre}
      mapStyle={BASE_STYLE}
      initialViewState={initial}
      attributionControl={false}
      dragRotate={false}
      touchPitch={false}
      pitchWithRotate={false}
      minZoom={5}
      maxZoom={18}
      renderWorldCopies={false}
      fadeDuration={0}
      pixelRatio={DRAFT_RATIO}
      cursor={crosshair ? 'crosshair' : ''}
      locale={{ 'Map.Title': label }}
      onMoveEnd={rememberView}
      onError={({ error }) => {
        if (/webgl/i.test(error.message)) onFailed();
      }}
      style={{ position: 'absolute', inset: 0 }}
    >
      {map && children}
    </MapCanvas>
  );
}
