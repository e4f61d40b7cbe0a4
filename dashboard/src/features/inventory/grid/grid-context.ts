import { createContext, useContext } from 'react';
import type { CellEdits } from '../edit/useCellEdits';

const Edits = createContext<CellEdits | null>(null);

export const GridProvider = Edits;

export function useGrid(): CellEdits {
  const edits = useContext(Edits);
  if (!edits) throw new Error('A cell stands outside of its grid');
  return edits;
}
