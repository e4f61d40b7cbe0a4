import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandKind } from '../../generated/graphql';

interface Tip {
  x: number;
  y: number;
  name: string;
  kind: DemandKind;
  minutes: number | null;
  targetMinutes: number;
}

/** The point of demand under the pointer, or under a thumb. */
export function BoardTip({ map }: { map: MapLibre }) {
  const { t } = useTranslation();
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const look = ({ point: { x, y } }: MapMouseEvent): void => {
      if (!map.getLayer('board-points')) return;
      const [found] = map.queryRenderedFeatures(
        [
          [x - 5, y - 5],
          [x + 5, y + 5],
        ],
        { layers: ['board-points'] },
      );
      setTip(found ? { x, y, ...(found.properties as Omit<Tip, 'x' | 'y'>) } : null);
    };
    const leave = (): void => setTip(null);
    map.on('mousemove', look);
    map.on('click', look);
    map.on('mouseout', leave);
    map.on('movestart', leave);
    return () => {
      map.off('mousemove', look);
      map.off('click', look);
      map.off('mouseout', leave);
      map.off('movestart', leave);
    };
  }, [map]);
  if (!tip) return null;
  const { x, y, name, kind, minutes, targetMinutes: target } = tip;
  return (
    <div className="map-tip" style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }}>
      <small>{t(`term.demandKind.${kind}`)}</small>
      {name} ·{' '}
      {typeof minutes === 'number'
        ? t('board.gapLate', { minutes: Math.round(minutes), target })
        : t('board.gapNone', { target })}
    </div>
  );
}
