import type { Map as MapLibre } from 'maplibre-gl';
import { createContext, useContext } from 'react';
import type { Selection } from '../lib/url-state';
import type { Box, LngLat } from './geometry';

export interface MapPadding {
  top: number;
  left: number;
  right: number;
  bottom: number;
}

/** What panels may ask of the map. */
export interface MapActions {
  show: (at: LngLat, zoom?: number) => void;
  fit: (box: Box, maxZoom?: number) => void;
  /** Draws a ring around a record, or takes it away. */
  hover: (record: Selection | null) => void;
}

/** Marks a move that the product made on the reader's behalf: it belongs in the address as much as a drag does. */
export const DELIBERATE = { deliberate: true } as const;

const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function showOn(map: MapLibre, at: LngLat, padding: MapPadding, zoom = 10): void {
  const offset: [number, number] = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2];
  const target = {
    center: [at.longitude, at.latitude] as [number, number],
    zoom: Math.max(map.getZoom(), zoom),
    offset,
  };
  map.easeTo({ ...target, duration: still() ? 0 : 450 }, DELIBERATE);
}

export function fitOn(map: MapLibre, box: Box, padding: MapPadding, maxZoom = 12): void {
  map.fitBounds(box, { padding, maxZoom, duration: still() ? 0 : 450 }, DELIBERATE);
}

const NOTHING: MapActions = { show: () => undefined, fit: () => undefined, hover: () => undefined };

export const MapActionsContext = createContext<MapActions>(NOTHING);

export const useMapActions = (): MapActions => useContext(MapActionsContext);
