import { date, decimal, list, oneOf, someOf, text, wholeNumber } from './cells.ts';
import { type Column, column, requiredColumn } from './column.ts';
import { ImportKind } from './import-kinds.ts';
import { CONDITIONS, DATUMS, EQUIPMENT_KINDS, SKILLS, STOCK_CATEGORIES, TEAM_KINDS } from './labels.ts';

const PLACE = [
  column('longitude', '经度', 'Longitude', decimal(-180, 180), '78.5425'),
  column('latitude', '纬度', 'Latitude', decimal(-90, 90), '39.7850'),
  column('datum', '坐标系', 'Datum', oneOf(DATUMS), 'CGCS2000'),
];
const code = (example: string): Column => requiredColumn('code', '编号', 'Code', text(40), example);

/** What each register's table may hold. */
export const COLUMNS: Record<ImportKind, readonly Column[]> = {
  [ImportKind.TEAM]: [
    code('DZ-101'),
    requiredColumn('name', '名称', 'Name', text(100), '公路抢通突击队'),
    requiredColumn('nameEn', '英文名称', 'Name in English', text(200), 'Road Clearing Team'),
    requiredColumn('kind', '类别', 'Kind', oneOf(TEAM_KINDS), '专业队伍'),
    column('unit', '所属单位', 'Unit', text(200), ''),
    requiredColumn('skills', '专长', 'Skills', someOf(SKILLS), '道路救援、土石方'),
    requiredColumn('strength', '人数', 'Strength', wholeNumber(1, 10_000), '24'),
    column('leader', '负责人', 'Leader', text(60), ''),
    column('dutyPhone', '值班电话', 'Duty phone', text(40), ''),
    ...PLACE,
    column('equipmentCarried', '随队装备', 'Equipment carried', list(100), '液压破拆工具、照明灯塔'),
    column('filingNumber', '备案号', 'Filing number', text(60), ''),
    column('filedOn', '备案日期', 'Filed on', date, '2026-03-01'),
    column('filingExpiresOn', '备案有效期至', 'Filing expires on', date, '2029-02-28'),
  ],
  [ImportKind.EQUIPMENT]: [
    code('JX-101'),
    requiredColumn('name', '名称', 'Name', text(100), '履带式挖掘机 1 号'),
    requiredColumn('kind', '类别', 'Kind', oneOf(EQUIPMENT_KINDS), '挖掘机'),
    column('model', '型号', 'Model', text(100), ''),
    column('capacityValue', '能力', 'Capacity', decimal(0.001, 1e9), '1.1'),
    column('capacityUnit', '能力单位', 'Capacity unit', text(20), '立方米'),
    column('owner', '权属单位', 'Owner', text(200), ''),
    column('operator', '操作手', 'Operator', text(60), ''),
    column('operatorPhone', '操作手电话', 'Operator phone', text(40), ''),
    column('plate', '车牌', 'Plate', text(20), ''),
    column('site', '预置点编号', 'Site code', text(40), 'YZ-01'),
    column('depot', '物资库编号', 'Depot code', text(40), ''),
    ...PLACE,
    requiredColumn('condition', '技术状况', 'Condition', oneOf(CONDITIONS), '良好'),
    column('lastInspectedOn', '上次检验', 'Last inspected', date, '2026-09-01'),
    column('nextInspectionOn', '下次检验', 'Next inspection', date, '2027-09-01'),
  ],
  [ImportKind.STOCK_ITEM]: [
    code('WZ-301'),
    requiredColumn('depot', '物资库编号', 'Depot code', text(40), 'WK-01'),
    requiredColumn('item', '物资名称', 'Item', text(100), '12 平方米单帐篷'),
    requiredColumn('itemEn', '英文名称', 'Item in English', text(200), 'Tent, 12 m²'),
    requiredColumn('category', '类别', 'Category', oneOf(STOCK_CATEGORIES), '帐篷'),
    requiredColumn('unit', '计量单位', 'Unit', text(20), '顶'),
    requiredColumn('unitEn', '英文单位', 'Unit in English', text(20), 'pcs'),
    requiredColumn('quantity', '数量', 'Quantity', wholeNumber(0, 100_000_000), '200'),
    requiredColumn('minimum', '最低储备', 'Minimum', wholeNumber(0, 100_000_000), '50'),
    column('lot', '批号', 'Lot', text(60), ''),
    column('expiresOn', '有效期至', 'Expires on', date, '2028-12-31'),
  ],
};
