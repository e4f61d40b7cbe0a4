import type { DispatchCoreFragment } from '../../generated/graphql';
import type { SymbolSpec } from '../../map/symbols';

export function dispatchSymbol({ equipment, team }: DispatchCoreFragment): SymbolSpec | null {
  if (equipment) return { type: 'equipment', kind: equipment.equipmentKind, status: equipment.status };
  return team ? { type: 'team', kind: team.teamKind, status: team.status } : null;
}
