import { registerEnumType } from 'type-graphql';

export enum ImportKind {
  TEAM = 'TEAM',
  EQUIPMENT = 'EQUIPMENT',
  STOCK_ITEM = 'STOCK_ITEM',
}
registerEnumType(ImportKind, { name: 'ImportKind', description: '导入的清册：队伍、设备、物资' });

export enum ImportState {
  OPEN = 'OPEN',
  APPLIED = 'APPLIED',
  UNDONE = 'UNDONE',
}
registerEnumType(ImportState, { name: 'ImportState', description: '导入：待检查、已导入、已撤销' });

/** More rows than a county has of anything are a mistake. */
export const MAX_ROWS = 20_000;
