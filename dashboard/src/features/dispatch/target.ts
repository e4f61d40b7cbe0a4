import type { SymbolSpec } from '../../map/symbols';

/** A machine or a team about to be sent. */
export interface DispatchTarget {
  kind: 'equipment' | 'team';
  id: string;
  name: string;
  symbol: SymbolSpec;
  seconds?: number;
  metres?: number;
  /** The need that it is to fulfil. */
  needId?: string;
}
