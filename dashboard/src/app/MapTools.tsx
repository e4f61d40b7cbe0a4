import type { Map as MapLibre } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import type { CountyQuery } from '../generated/graphql';
import { navigate } from '../lib/url-state';
import { fitOn, type MapPadding } from '../map/actions';
import { Button } from '../ui/Button';
import { homeOf } from './county-area';
import { LayersPanel } from './LayersPanel';
import type { Situation } from './useSituation';
import './map-tools.css';

interface MapToolsProps {
  map: MapLibre | null;
  county: CountyQuery['county'];
  lists: Situation;
  padding: MapPadding;
  open: boolean;
  onOpen: (open: boolean) => void;
}

export function MapTools({ map, county, lists, padding, open, onOpen }: MapToolsProps) {
  const { t } = useTranslation();
  const home = (): void => {
    if (map) fitOn(map, homeOf(county), padding, 14);
    navigate({ view: null }, 'replace');
  };
  return (
    <div className="tools">
      <div className="tools-buttons">
        <Button
          icon="plus"
          aria-label={t('map.zoomIn')}
          title={t('map.zoomIn')}
          onClick={() => map?.zoomIn(undefined, { deliberate: true })}
          data-testid="zoom-in"
        />
        <Button
          icon="minus"
          aria-label={t('map.zoomOut')}
          title={t('map.zoomOut')}
          onClick={() => map?.zoomOut(undefined, { deliberate: true })}
          data-testid="zoom-out"
        />
        <Button icon="home" aria-label={t('map.home')} title={t('map.home')} onClick={home} data-testid="zoom-home" />
        <Button
          icon="layers"
          aria-label={t('map.layers')}
          title={t('map.layers')}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          data-testid="layers-button"
        />
      </div>
      {open && <LayersPanel lists={lists} credit={<Credit county={county} />} onClose={() => onOpen(false)} />}
    </div>
  );
}

function Credit({ county }: { county: CountyQuery['county'] }) {
  const { t } = useTranslation();
  const credits = new Set(county.mapLayers.flatMap(({ attribution }) => attribution.split(/[;；]\s*/)));
  return (
    <span className="note-credit">
      {t('map.attribution')} {[...credits].join(' · ')} (GeoNames: CC BY 4.0)
    </span>
  );
}

export function MapNotes({ county }: { county: CountyQuery['county'] }) {
  const { t } = useTranslation();
  return (
    <footer className="notes">
      {county.mapLayers.some(({ schematic }) => schematic) && (
        <span className="note-badge" data-testid="schematic-badge">
          {t('map.schematic')}
        </span>
      )}
      {county.loaded === 'DEMO' && (
        <span className="note-badge" data-testid="demo-badge">
          {t('map.demo')}
        </span>
      )}
      <span data-testid="attribution">
        <Credit county={county} />
      </span>
    </footer>
  );
}
