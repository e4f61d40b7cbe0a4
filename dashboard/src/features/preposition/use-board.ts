import { useMemo } from 'react';
import { navigate, parseUrlState, useUrlState } from '../../lib/url-state';
import { type Board, formatBoard, parseBoard } from './board-address';

/** Changes the board; what is tried out replaces the address, so that "back" leaves the board in one step. */
export function changeBoard(change: Partial<Board>, how: 'push' | 'replace' = 'replace'): void {
  const { board } = parseUrlState(window.location.search);
  navigate({ board: formatBoard({ ...parseBoard(board), ...change }) }, how);
}

export function useBoard(): Board {
  const { board } = useUrlState();
  return useMemo(() => parseBoard(board), [board]);
}
