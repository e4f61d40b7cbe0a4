import { useMemo, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { toProblem } from '../../../lib/problem';
import type { CellAt } from '../grid/cell-at';
import type { Change, Column, Register, RegisterRow } from '../model/register';
import { carriedVersion, theirChange } from './conflict';
import { AT_REST, type CellEdit, cellKey, type GridAct, type GridState, gridState, isUnchanged } from './edit-state';

export interface CellEdits {
  state: GridState;
  go: (at: CellAt | null) => void;
  open: (at: CellAt) => boolean;
  type: (at: CellAt, typed: string) => void;
  save: (at: CellAt) => void;
  leave: (at: CellAt) => void;
}

/**
 * Typing into cells and saving them. Nothing is shown as saved before the server has said so. Saves of one row go
 * one after another, each on the version that the one before it has made.
 */
export function useCellEdits<Row extends RegisterRow, Patch>(
  { document, update }: Register<Row, Patch>,
  columns: readonly Column<Row, Patch>[],
  rows: readonly Row[],
): CellEdits {
  const { t } = useTranslation();
  const client = useClient();
  const [state, dispatch] = useReducer(gridState, AT_REST);
  const seenRows = useRef(new Map<string, Row>());
  const ownVersions = useRef(new Map<string, Map<number, number>>());
  const queues = useRef(new Map<string, Promise<void>>());
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);

  const columnOf = (key: string) => columns.find((column) => column.key === key);

  const askTheirs = async (edit: CellEdit, column: Column<Row, Patch>): Promise<GridAct | null> => {
    const key = cellKey(edit);
    const { data } = await client.query(document, { filter: { ids: [edit.row] } }, { requestPolicy: 'network-only' });
    const current = data?.rows.nodes[0];
    const before = seenRows.current.get(key);
    if (!current || !before) return null;
    seenRows.current.set(key, current);
    const theirs = theirChange(before, current, column, columns);
    return theirs.value === edit.typed ? { type: 'saved', key } : { type: 'overtaken', key, theirs };
  };

  const send = async (edit: CellEdit, column: Column<Row, Patch>, patch: Patch): Promise<GridAct> => {
    const key = cellKey(edit);
    if (!update) return { type: 'leave', key };
    const own = ownVersions.current.get(edit.row) ?? new Map<number, number>();
    const expectedVersion = carriedVersion(edit.theirs?.version ?? edit.version, own);
    const input: Change<Patch> = { ...patch, id: edit.row, expectedVersion };
    const { data, error } = await client.mutation(update, { input });
    const problem = toProblem(error);
    if (!problem && data) {
      ownVersions.current.set(edit.row, own.set(expectedVersion, data.saved.version));
      return { type: 'saved', key };
    }
    const overtaken = problem?.code === 'CONFLICT' ? await askTheirs(edit, column) : null;
    const message = problem && problem.code !== 'NETWORK' ? problem.message : t('problem.network');
    return overtaken ?? { type: 'refused', key, problem: message };
  };

  return {
    state,
    go: (at) => dispatch({ type: 'at', at }),
    open: (at) => {
      const row = byId.get(at.row);
      const editing = columnOf(at.column)?.edit;
      if (!row || !editing || !update) return false;
      const key = cellKey(at);
      if (!state.edits[key]) seenRows.current.set(key, row);
      dispatch({ type: 'open', at, typed: editing.value(row), version: row.version });
      return true;
    },
    type: (at, typed) => dispatch({ type: 'type', key: cellKey(at), typed }),
    leave: (at) => dispatch({ type: 'leave', key: cellKey(at) }),
    save: (at) => {
      const key = cellKey(at);
      const edit = state.edits[key];
      const column = columnOf(at.column);
      if (!edit || !column?.edit || edit.phase === 'saving') return;
      if (isUnchanged(edit)) return dispatch({ type: 'leave', key });
      const reading = column.edit.read(edit.typed);
      if ('fault' in reading) return dispatch({ type: 'refused', key, problem: t(`inventory.fault.${reading.fault}`) });
      dispatch({ type: 'send', key });
      const before = queues.current.get(at.row) ?? Promise.resolve();
      queues.current.set(
        at.row,
        before.then(async () => dispatch(await send(edit, column, reading.patch))),
      );
    },
  };
}
