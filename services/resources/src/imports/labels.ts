import { Datum } from '@outpost/shared/geo/position';
import type { Condition, EquipmentKind } from '../equipment/equipment.entity.ts';
import type { StockCategory } from '../stock/stock-item.entity.ts';
import type { Skill, TeamKind } from '../teams/team.entity.ts';
import type { Labels } from './cells.ts';

/** The names under which tables carry kinds and conditions, in both languages. */
export const EQUIPMENT_KINDS: Labels<EquipmentKind> = {
  EXCAVATOR: ['挖掘机', 'excavator'],
  LOADER: ['装载机', 'loader'],
  BULLDOZER: ['推土机', 'bulldozer'],
  CRANE: ['起重机', 'crane'],
  DUMP_TRUCK: ['自卸车', 'dump truck'],
  PUMP: ['排水泵', 'pump'],
  GENERATOR: ['发电机', 'generator'],
  LIGHTING: ['照明设备', 'lighting'],
  COMMUNICATIONS_VEHICLE: ['通信车', 'communications vehicle'],
  AMBULANCE: ['救护车', 'ambulance'],
  FIRE_ENGINE: ['消防车', 'fire engine'],
  DRONE: ['无人机', 'drone'],
  BOAT: ['冲锋舟', 'boat'],
  RESCUE_TOOL_VEHICLE: ['抢险工具车', 'rescue tool vehicle'],
  OTHER: ['其他装备', 'other'],
};
export const CONDITIONS: Labels<Condition> = { GOOD: ['良好', 'good'], FAIR: ['一般', 'fair'], POOR: ['较差', 'poor'] };
export const TEAM_KINDS: Labels<TeamKind> = {
  NATIONAL_FIRE: ['国家综合性消防', 'national fire'],
  PROFESSIONAL: ['专业队伍', 'professional'],
  MILITARY: ['军队武警', 'military'],
  SOCIAL: ['社会力量', 'social'],
  ENTERPRISE_FULL_TIME: ['企业专职队', 'enterprise full-time'],
  ENTERPRISE_PART_TIME: ['企业兼职队', 'enterprise part-time'],
  MEDICAL: ['医疗救护', 'medical'],
  COMMUNICATIONS: ['通信保障', 'communications'],
  POWER: ['电力抢修', 'power'],
};
export const SKILLS: Labels<Skill> = {
  FIREFIGHTING: ['灭火', 'firefighting'],
  HAZMAT: ['危化处置', 'hazmat'],
  MINE_RESCUE: ['矿山救护', 'mine rescue'],
  COLLAPSE_RESCUE: ['坍塌救援', 'collapse rescue'],
  ROAD_RESCUE: ['道路救援', 'road rescue'],
  WATER_RESCUE: ['水域救援', 'water rescue'],
  MEDICAL: ['医疗', 'medical'],
  COMMUNICATIONS: ['通信', 'communications'],
  POWER_REPAIR: ['电力抢修', 'power repair'],
  EARTHWORKS: ['土石方', 'earthworks'],
  HIGH_ANGLE: ['高空绳索', 'high angle'],
  EVACUATION: ['疏散转移', 'evacuation'],
};
export const STOCK_CATEGORIES: Labels<StockCategory> = {
  TENT: ['帐篷', 'tent'],
  BEDDING: ['被服', 'bedding'],
  FOOD: ['食品', 'food'],
  WATER: ['饮水', 'water'],
  MEDICINE: ['药品', 'medicine'],
  PROTECTIVE: ['防护', 'protective'],
  LIGHTING: ['照明', 'lighting'],
  TOOL: ['工具', 'tool'],
  COMMUNICATION: ['通信', 'communication'],
  FUEL: ['油料', 'fuel'],
  FLOOD: ['防汛', 'flood'],
  OTHER: ['其他', 'other'],
};
export const DATUMS: Labels<Datum> = {
  [Datum.WGS84]: ['WGS 84', 'WGS-84'],
  [Datum.CGCS2000]: ['国家2000', 'CGCS 2000'],
  [Datum.GCJ02]: ['GCJ-02', '火星坐标'],
  [Datum.BD09]: ['BD-09', '百度坐标'],
};
