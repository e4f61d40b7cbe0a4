import { useMemo } from 'react';
import { useKeptQuery } from '../../lib/use-kept-query';
import { useEquipment } from '../equipment/queries';
import { useSites } from '../sites/queries';
import { BoardDetailDocument, BoardFiguresDocument } from './coverage-queries';
import { useBoard } from './use-board';
import { type Registers, whatIfInput } from './what-if';

/** Machines and sites, which the frame has read already. */
export function useRegisters(): Registers & { ready: boolean } {
  const [equipment] = useEquipment();
  const [sites] = useSites();
  const machines = equipment.data?.equipmentItems.nodes;
  const places = sites.data?.prepositionSites.nodes;
  return useMemo(
    () => ({ machines: machines ?? [], sites: places ?? [], ready: machines !== undefined && places !== undefined }),
    [machines, places],
  );
}

/** What the graph is asked for the board as it stands. */
function useInput() {
  const board = useBoard();
  const registers = useRegisters();
  const { minutes, season } = board;
  // Codes mean machines and sites, whatever else changes of them.
  const whatIf = JSON.stringify(whatIfInput(board, registers));
  const input = useMemo(
    () => ({ minutes, season, ...(JSON.parse(whatIf) as ReturnType<typeof whatIfInput>) }),
    [minutes, season, whatIf],
  );
  return { input, pause: !registers.ready, kind: board.kind };
}

/** All kinds in figures. */
export function useFigures() {
  const { input, pause } = useInput();
  return useKeptQuery({ query: BoardFiguresDocument, variables: { input }, pause });
}

/** The kind that the board shows, in full; the panel and the map ask the same and are answered once. */
export function useDetail() {
  const { input, pause, kind } = useInput();
  const variables = useMemo(() => ({ input: { ...input, kinds: [kind] } }), [input, kind]);
  return useKeptQuery({ query: BoardDetailDocument, variables, pause });
}
