import type { FeatureCollection, LineString } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { useMemo } from 'react';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { collection } from '../../map/geometry';
import { PALETTES } from '../../map/palette';
import { BoardTip } from './BoardTip';
import { boardLayers, moveLayers } from './layers';
import { MachineMarkers } from './MachineMarkers';
import { useBoard } from './use-board';
import { useDetail, useRegisters } from './use-cover';
import { boardMachines } from './what-if';
import '../../i18n/rest';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The board on the map: heat and points of demand, and the machines, which can be dragged. */
export default function BoardLayer({ map }: { map: MapLibre }) {
  const { theme } = usePreferences();
  const palette = PALETTES[theme];
  const board = useBoard();
  const registers = useRegisters();
  const [{ data }] = useDetail();
  const machines = useMemo(() => boardMachines(board, registers), [board, registers]);
  const features = (data?.prepositionCoverage.kinds[0]?.features as FeatureCollection | undefined) ?? NOTHING;
  const moves = useMemo(
    () =>
      collection<LineString, { id: string }>(
        machines.flatMap(({ machine, placed, at }) =>
          placed
            ? [
                {
                  type: 'Feature' as const,
                  properties: { id: machine.id },
                  geometry: {
                    type: 'LineString' as const,
                    coordinates: [
                      [machine.position.longitude, machine.position.latitude],
                      [at.longitude, at.latitude],
                    ],
                  },
                },
              ]
            : [],
        ),
      ),
    [machines],
  );
  return (
    <>
      <FeatureLayer id="board" data={features} layers={boardLayers(palette)} />
      <FeatureLayer id="board-moves" data={moves} layers={moveLayers(palette)} />
      <MachineMarkers map={map} machines={machines} sites={registers.sites} />
      <BoardTip map={map} />
    </>
  );
}
