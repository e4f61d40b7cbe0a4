import type { CellAt } from '../grid/cell-at';

/**
 * open: being typed into. saving: sent, the answer is not there yet. refused: the server said no, what was typed is
 * kept. overtaken: someone else changed the record first, and the reader decides.
 */
type Phase = 'open' | 'saving' | 'refused' | 'overtaken';

export interface Theirs {
  version: number;
  value: string;
  text: string;
  others: readonly { title: string; before: string; after: string }[];
}

export interface CellEdit {
  row: string;
  column: string;
  phase: Phase;
  typed: string;
  /** The value and the version that the reader saw when the cell was opened. */
  seen: string;
  version: number;
  problem: string | null;
  theirs: Theirs | null;
}

export interface GridState {
  at: CellAt | null;
  edits: Readonly<Record<string, CellEdit>>;
  /** The cell saved last, so that the reader sees that it was. */
  saved: string | null;
}

export type GridAct =
  | { type: 'at'; at: CellAt | null }
  | { type: 'open'; at: CellAt; typed: string; version: number }
  | { type: 'type'; key: string; typed: string }
  | { type: 'send'; key: string }
  | { type: 'saved'; key: string }
  | { type: 'refused'; key: string; problem: string }
  | { type: 'overtaken'; key: string; theirs: Theirs }
  | { type: 'leave'; key: string };

export const cellKey = ({ row, column }: CellAt): string => `${row}/${column}`;

export const AT_REST: GridState = { at: null, edits: {}, saved: null };

const without = (edits: GridState['edits'], key: string): GridState['edits'] =>
  Object.fromEntries(Object.entries(edits).filter(([name]) => name !== key));

export const isUnchanged = ({ phase, typed, seen }: CellEdit): boolean => phase === 'open' && typed === seen;

/** Cells that were opened and left as they were close by themselves; whatever was typed stays until it is decided. */
const tidied = (edits: GridState['edits'], keep: string | null): GridState['edits'] =>
  Object.fromEntries(Object.entries(edits).filter(([key, edit]) => key === keep || !isUnchanged(edit)));

export function gridState(state: GridState, act: GridAct): GridState {
  if (act.type === 'at') {
    const key = act.at && cellKey(act.at);
    return { ...state, at: act.at, edits: tidied(state.edits, key) };
  }
  if (act.type === 'open') {
    const key = cellKey(act.at);
    const known = state.edits[key];
    if (known) return { ...state, at: act.at };
    const fresh = { phase: 'open', typed: act.typed, seen: act.typed, version: act.version } as const;
    const edits = { ...tidied(state.edits, key), [key]: { ...act.at, ...fresh, problem: null, theirs: null } };
    return { at: act.at, edits, saved: null };
  }
  const edit = state.edits[act.key];
  if (!edit) return state;
  const put = (change: Partial<CellEdit>): GridState => ({
    ...state,
    edits: { ...state.edits, [act.key]: { ...edit, ...change } },
  });
  switch (act.type) {
    case 'type':
      return edit.phase === 'saving' ? state : put({ typed: act.typed });
    case 'send':
      return put({
        phase: 'saving',
        problem: null,
        version: edit.theirs?.version ?? edit.version,
        seen: edit.theirs?.value ?? edit.seen,
        theirs: null,
      });
    case 'refused':
      return put({ phase: 'refused', problem: act.problem });
    case 'overtaken':
      return put({ phase: 'overtaken', theirs: act.theirs, problem: null });
    case 'saved':
      return { ...state, edits: without(state.edits, act.key), saved: act.key };
    case 'leave':
      return { ...state, edits: without(state.edits, act.key) };
  }
}
