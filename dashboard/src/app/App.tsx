import type { Map as MapLibre } from 'maplibre-gl';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountySetup } from '../features/county-setup/CountySetup';
import type { CountyQuery } from '../generated/graphql';
import { toProblem } from '../lib/problem';
import { navigate, type Selection, useUrlState } from '../lib/url-state';
import { fitOn, type MapActions, MapActionsContext, showOn } from '../map/actions';
import { type AreaDraft, AreaDraftContext, FRESH_AREA } from '../map/area-draft';
import { DrawingProvider } from '../map/draw/DrawingProvider';
import type { LngLat } from '../map/geometry';
import { useCounty } from '../map/queries';
import { ReplayProvider } from '../map/replay';
import { Empty, ErrorState, Skeleton } from '../ui/states';
import { usePhone } from '../ui/use-phone';
import { CommandPalette } from './CommandPalette';
import { mapPadding } from './layout';
import { MapNotes, MapTools } from './MapTools';
import { Rail } from './Rail';
import { SidePanel, warmUp } from './SidePanel';
import { SituationMap } from './SituationMap';
import { Strip } from './Strip';
import { useDutyKeys } from './useDutyKeys';
import { useLive } from './useLive';
import { usePaletteKey } from './usePaletteKey';
import { useSituation } from './useSituation';
import './app.css';

interface RoomProps {
  county: CountyQuery['county'];
  situation: ReturnType<typeof useSituation>;
}

function Room({ county, situation: { lists, settled, error } }: RoomProps) {
  const { t } = useTranslation();
  const { panel, selection, act } = useUrlState();
  const phone = usePhone();
  const pulses = useLive();
  const [map, setMap] = useState<MapLibre | null>(null);
  const [mapFailed, setMapFailed] = useState(false);
  const [hovered, setHovered] = useState<Selection | null>(null);
  const [draft, setDraft] = useState<LngLat | null>(null);
  const [palette, setPalette] = usePaletteKey();
  useDutyKeys();
  const [legend, setLegend] = useState(() => window.innerWidth >= 1360);
  const open = panel !== 'none' || selection !== null || act !== null;
  // On a phone there is room for one thing over the map.
  const legendShown = legend && !(phone && open);
  const showLegend = (wanted: boolean): void => {
    setLegend(wanted);
    if (wanted && phone) navigate({ panel: 'none', selection: null, act: null });
  };
  const [areaDraft, setAreaDraft] = useState(FRESH_AREA);
  const drafting = useMemo(
    () => ({
      draft: areaDraft,
      change: (part: Partial<AreaDraft>) => setAreaDraft((before) => ({ ...before, ...part })),
    }),
    [areaDraft],
  );
  const padding = useMemo(() => mapPadding(phone, open, legendShown), [phone, open, legendShown]);
  const actions = useMemo<MapActions>(
    () => ({
      show: (at, zoom) => map && showOn(map, at, padding, zoom),
      fit: (box, maxZoom) => map && fitOn(map, box, padding, maxZoom),
      hover: setHovered,
    }),
    [map, padding],
  );

  return (
    <MapActionsContext value={actions}>
      <AreaDraftContext value={drafting}>
        <main className="room">
          <SituationMap
            county={county}
            lists={lists}
            settled={settled}
            pulses={pulses}
            padding={padding}
            map={map}
            draft={draft}
            hovered={hovered}
            onReady={setMap}
            onComplete={warmUp}
            onFailed={() => setMapFailed(true)}
            onDraft={setDraft}
            onHover={setHovered}
          />
          {mapFailed && (
            <div className="map-failed">
              <ErrorState title={t('map.failed')} message={t('map.failedHint')} />
            </div>
          )}
          <MapNotes county={county} />
          <MapTools map={map} county={county} lists={lists} padding={padding} open={legendShown} onOpen={showLegend} />
          <Strip lists={lists} onPalette={() => setPalette(true)} />
          <SidePanel
            open={open}
            phone={phone}
            lists={lists}
            county={county}
            problem={toProblem(error)}
            draft={draft}
            onDraft={setDraft}
          />
          <Rail />
          {palette && <CommandPalette lists={lists} county={county} onClose={() => setPalette(false)} />}
        </main>
      </AreaDraftContext>
    </MapActionsContext>
  );
}

export function App() {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useCounty();
  // Asked for beside the county and not after it: the map needs both.
  const situation = useSituation(useUrlState().layers);
  if (!data) {
    const problem = toProblem(error);
    return (
      <main className="waiting">
        {problem ? (
          <ErrorState
            title={t('state.failed')}
            message={problem.code === 'NETWORK' ? t('problem.unreached') : problem.message}
            retry={{ label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) }}
          />
        ) : (
          fetching && <Skeleton rows={3} label={t('state.loading')} />
        )}
      </main>
    );
  }
  if (data.county.loaded === 'EMPTY') {
    if (data.viewer.role !== 'ADMINISTRATOR') {
      return (
        <main className="waiting">
          <Empty title={t('door.waitAdministrator')} hint={t('door.waitAdministratorHint')} />
        </main>
      );
    }
    return <CountySetup adcode={data.county.adcode} onLoaded={() => again({ requestPolicy: 'network-only' })} />;
  }
  return (
    <DrawingProvider>
      <ReplayProvider>
        <Room county={data.county} situation={situation} />
      </ReplayProvider>
    </DrawingProvider>
  );
}
