import type { Map as MapLibre } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { Marker } from 'react-map-gl/maplibre';
import type { SiteCoreFragment } from '../../generated/graphql';
import type { LngLat } from '../../map/geometry';
import { MapSymbol } from '../../map/Symbol';
import { isReady } from '../equipment/toFeatures';
import { spread } from './spread';
import { changeBoard, useBoard } from './use-board';
import { type BoardMachine, withPlaced } from './what-if';

/** A machine that is dropped this near to a site, in pixels, is at the site. */
const SNAP = 26;

interface MachineMarkersProps {
  map: MapLibre;
  machines: readonly BoardMachine[];
  sites: readonly SiteCoreFragment[];
}

/** The machines of the board's kind. One that is dragged stands elsewhere in the what-if, and nowhere else. */
export function MachineMarkers({ map, machines, sites }: MachineMarkersProps) {
  const { t } = useTranslation();
  const board = useBoard();
  const pixels = (one: LngLat, other: LngLat): number => {
    const [a, b] = [one, other].map(({ longitude, latitude }) => map.project([longitude, latitude]));
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY;
  };
  const drop = ({ machine }: BoardMachine, at: LngLat): void => {
    if (pixels(at, machine.position) <= SNAP / 2) {
      changeBoard({ placed: withPlaced(board, machine.code, null) });
      return;
    }
    const near = sites
      .map((site) => ({ site, far: pixels(at, site.position) }))
      .filter(({ far }) => far <= SNAP)
      .sort((a, b) => a.far - b.far)[0];
    const place = near ? { site: near.site.code, at: null } : { site: null, at };
    changeBoard({ placed: withPlaced(board, machine.code, place) });
  };
  return spread(machines).map(({ one, offset }) => {
    const { machine, away, placed, at } = one;
    const free = isReady(machine.status) && !away;
    const look = `board-drag${placed ? ' board-drag-moved' : ''}${free ? '' : ' board-drag-away'}`;
    return (
      <Marker
        key={machine.id}
        longitude={at.longitude}
        latitude={at.latitude}
        offset={offset}
        draggable={free}
        onDragEnd={({ lngLat }) => drop(one, { longitude: lngLat.lng, latitude: lngLat.lat })}
      >
        <span
          className={look}
          role="img"
          title={machine.name}
          aria-label={free ? t('board.dragMachine', { name: machine.name }) : machine.name}
          data-testid={`board-machine-${machine.code}`}
        >
          <MapSymbol
            size={30}
            spec={{ type: 'equipment', kind: machine.equipmentKind, status: away ? 'OUT_OF_SERVICE' : machine.status }}
          />
        </span>
      </Marker>
    );
  });
}
