import type { CountyRecord } from '@outpost/shared/record';
import type { Point } from 'geojson';
import { Condition, Equipment } from '../equipment/equipment.entity.ts';
import { READY, ResourceStatus } from '../resource-status.ts';
import { StockItem } from '../stock/stock-item.entity.ts';
import { Team } from '../teams/team.entity.ts';
import { ImportKind } from './import-kinds.ts';
import type { ReadRow } from './read-table.ts';
import { PatchBuilder, type RecordPatch, type Surrounding } from './record-patch.ts';

/** A team, a machine or a line of stock, as far as an import needs it. */
export type RegisterRecord = CountyRecord & { code: string };

/** How the rows of one register become records. */
export interface Register {
  type: (new () => RegisterRecord) & { name: string };
  table: 'team' | 'equipment' | 'stock_item';
  /** What a row says of a record; `current` is null for a new one. */
  patchOf: (row: ReadRow, around: Surrounding, current: CountyRecord | null) => RecordPatch;
  /** The properties of a new record that a row may leave out. */
  defaults: () => Record<string, unknown>;
}

const NO_PLACE = { zh: '新登记须有位置', en: 'a new record needs a place' };

/** Where it stays; and where it is, unless it is away on a dispatch. */
function setPlace(build: PatchBuilder, point: Point | null, current: Team | Equipment | null): void {
  if (!point) {
    if (!current && build.faults.length === 0) build.fault('', NO_PLACE);
    return;
  }
  build.patch['basePoint'] = point;
  if (!current || [...READY, ResourceStatus.OUT_OF_SERVICE].includes(current.status)) build.patch['point'] = point;
}

function teamPatch(row: ReadRow, around: Surrounding, current: CountyRecord | null): RecordPatch {
  const build = new PatchBuilder(row, around);
  build.copy('code', 'name', 'nameEn', 'kind', 'skills', 'strength', 'leader', 'dutyPhone', 'equipmentCarried');
  build.unit('unit', 'unitId', '所属单位');
  setPlace(build, build.position(), current as Team | null);
  const filing = ['filingNumber', 'filedOn', 'filingExpiresOn'].map((field) => build.get<string>(field));
  const [number, filedOn, expiresOn] = filing;
  if (number !== undefined && filedOn !== undefined && expiresOn !== undefined) {
    if (expiresOn > filedOn) build.patch['filingRecord'] = { number, filedOn, expiresOn };
    else build.fault('备案有效期至', { zh: '应晚于备案日期', en: 'must lie after the day of filing' });
  } else if (filing.some((value) => value !== undefined)) {
    build.fault('备案号', {
      zh: '备案号、备案日期、有效期应同时填写',
      en: 'number, day and expiry of a filing go together',
    });
  }
  return build;
}

function equipmentPatch(row: ReadRow, around: Surrounding, current: CountyRecord | null): RecordPatch {
  const build = new PatchBuilder(row, around);
  build.copy('code', 'name', 'kind', 'model', 'operator', 'operatorPhone', 'plate', 'condition', 'lastInspectedOn');
  build.copy('nextInspectionOn', 'capacityValue', 'capacityUnit');
  build.unit('owner', 'ownerId', '权属单位');
  const machine = current as Equipment | null;
  const of = (property: 'capacityValue' | 'capacityUnit') => build.patch[property] ?? machine?.[property] ?? null;
  if ((of('capacityValue') === null) !== (of('capacityUnit') === null)) {
    build.fault('能力单位', { zh: '能力和单位应同时填写', en: 'a capacity and its unit go together' });
  }
  const places = [build.place('site', '预置点编号'), build.place('depot', '物资库编号')] as const;
  const position = build.position();
  if ([...places, position].filter(Boolean).length > 1) {
    build.fault('', { zh: '预置点、物资库、经纬度至多填一项', en: 'give at most one of site, depot and position' });
  } else {
    const [site, depot] = places;
    if (site || depot) Object.assign(build.patch, { siteId: site?.id ?? null, depotId: depot?.id ?? null });
    setPlace(build, site?.point ?? depot?.point ?? position, machine);
  }
  return build;
}

function stockPatch(row: ReadRow, around: Surrounding, current: CountyRecord | null): RecordPatch {
  const build = new PatchBuilder(row, around);
  build.copy('code', 'item', 'itemEn', 'category', 'unit', 'unitEn', 'minimum', 'lot', 'expiresOn', 'quantity');
  const depot = build.place('depot', '物资库编号');
  const item = current as StockItem | null;
  if (depot && item && depot.id !== item.depotId) {
    build.fault('物资库编号', {
      zh: '物资已在另一库登记，移库请用调出、调入',
      en: 'the item is kept in another depot; move it by transfers',
    });
  } else if (depot) build.patch['depotId'] = depot.id;
  return build;
}

export const REGISTERS: Record<ImportKind, Register> = {
  [ImportKind.TEAM]: {
    type: Team,
    table: 'team',
    patchOf: teamPatch,
    defaults: () => ({
      unitId: null,
      leader: null,
      dutyPhone: null,
      equipmentCarried: [],
      filingRecord: null,
      status: ResourceStatus.AVAILABLE,
    }),
  },
  [ImportKind.EQUIPMENT]: {
    type: Equipment,
    table: 'equipment',
    patchOf: equipmentPatch,
    defaults: () => ({
      model: null,
      capacityValue: null,
      capacityUnit: null,
      ownerId: null,
      operator: null,
      operatorPhone: null,
      plate: null,
      siteId: null,
      depotId: null,
      condition: Condition.GOOD,
      lastInspectedOn: null,
      nextInspectionOn: null,
      status: ResourceStatus.AVAILABLE,
    }),
  },
  [ImportKind.STOCK_ITEM]: {
    type: StockItem,
    table: 'stock_item',
    patchOf: stockPatch,
    defaults: () => ({ lot: null, expiresOn: null }),
  },
};
