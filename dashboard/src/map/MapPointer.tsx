import type { GeoJSONSource, Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../lib/url-state';
import type { LngLat } from './geometry';
import { type Hit, hitAt } from './pointer';
import './map.css';

const LONG_PRESS_MS = 550;
/** How far a thumb that means to be still may slip. */
const SLIP_PIXELS = 8;

interface MapPointerProps {
  map: MapLibre;
  /** While a place is being picked, a click answers the place and selects nothing. */
  picking: boolean;
  onHover: (record: Selection | null) => void;
  onSelect: (selection: Selection | null) => void;
  onPick: (at: LngLat) => void;
  onLongPress: (at: LngLat) => void;
}

interface Tip {
  x: number;
  y: number;
  hit: Hit;
}

async function expand(map: MapLibre, { source, cluster, feature }: Hit): Promise<void> {
  const geojson = map.getSource<GeoJSONSource>(source);
  if (!geojson || !cluster || feature.geometry.type !== 'Point') return;
  const zoom = await geojson.getClusterExpansionZoom(cluster.id);
  const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
  map.easeTo({ center: [longitude, latitude], zoom: zoom + 0.2, duration: 350 }, { deliberate: true });
}

const place = ({ lngLat }: MapMouseEvent | MapTouchEvent): LngLat => ({ longitude: lngLat.lng, latitude: lngLat.lat });

/** Hover, click and long press on the map; draws nothing but the tooltip. */
export function MapPointer({ map, picking, onHover, onSelect, onPick, onLongPress }: MapPointerProps) {
  const { t } = useTranslation();
  const [tip, setTip] = useState<Tip | null>(null);

  const point = (next: Tip | null): void => {
    setTip(next);
    const [was, is] = [tip, next].map((at) => (at && !at.hit.cluster ? at.hit : null));
    if (was?.id !== is?.id) onHover(is ? { kind: is.kind, id: is.id } : null);
  };
  const leave = useEffectEvent(() => point(null));
  const move = useEffectEvent((event: MapMouseEvent) => {
    const hit = picking ? null : hitAt(map, event.point, 2);
    map.getCanvas().style.cursor = hit ? 'pointer' : picking ? 'crosshair' : '';
    point(hit ? { x: event.point.x, y: event.point.y, hit } : null);
  });
  const click = useEffectEvent((event: MapMouseEvent) => {
    if (picking) return onPick(place(event));
    const touch = window.matchMedia('(pointer: coarse)').matches;
    const hit = hitAt(map, event.point, touch ? 10 : 3);
    if (hit?.cluster) void expand(map, hit);
    else onSelect(hit && { kind: hit.kind, id: hit.id });
  });
  const press = useEffectEvent((at: LngLat) => onLongPress(at));

  useEffect(() => {
    let timer: number | undefined;
    let began = { x: 0, y: 0 };
    const moved = (event: MapMouseEvent) => move(event);
    const clicked = (event: MapMouseEvent) => click(event);
    const left = () => leave();
    const cancel = () => window.clearTimeout(timer);
    const held = (event: MapTouchEvent) => {
      cancel();
      began = event.point;
      if (event.points.length === 1) timer = window.setTimeout(() => press(place(event)), LONG_PRESS_MS);
    };
    const slipped = ({ point: { x, y } }: MapTouchEvent) => {
      if (Math.hypot(x - began.x, y - began.y) > SLIP_PIXELS) cancel();
    };
    const menu = (event: MapMouseEvent) => press(place(event));
    map.on('mousemove', moved);
    map.on('mouseout', left);
    map.on('click', clicked);
    map.on('touchstart', held);
    map.on('touchmove', slipped);
    map.on('touchend', cancel);
    map.on('contextmenu', menu);
    return () => {
      cancel();
      map.off('mousemove', moved);
      map.off('mouseout', left);
      map.off('click', clicked);
      map.off('touchstart', held);
      map.off('touchmove', slipped);
      map.off('touchend', cancel);
      map.off('contextmenu', menu);
    };
  }, [map]);

  if (!tip) return null;
  const { hit } = tip;
  return (
    <div className="map-tip" style={{ transform: `translate(${tip.x + 14}px, ${tip.y + 14}px)` }}>
      <small>{t(`term.record.${hit.kind}`)}</small>
      {hit.cluster ? t('map.cluster', { count: hit.cluster.count }) : hit.label}
    </div>
  );
}
