import { randomUUID } from 'node:crypto';

/** A key that no other test uses. */
export const newKey = (): string => randomUUID();

/** A place on the road between 三岔口 and the county seat, inside the county. */
export const ON_THE_ROAD = { longitude: 78.6, latitude: 39.97, datum: 'WGS84' };

export const NO_CASUALTIES = {
  deaths: 0,
  missing: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  directLossYuan: 0,
};

/** A report of an incident as a duty officer takes it down; any part of it may be another. */
export const aReport = (changed: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: newKey(),
  title: '气罐车侧翻泄漏',
  category: 'HAZARDOUS_CHEMICALS',
  scope: 'ROAD',
  occurredAt: new Date(Date.now() - 60_000).toISOString(),
  position: ON_THE_ROAD,
  address: '三岔口镇东侧',
  summary: '液化气罐车侧翻，泄漏，道路中断',
  ...changed,
});

/** A square around a place, in degrees: `[longitude, latitude]`, closed. */
export const squareAround = ({ longitude, latitude }: { longitude: number; latitude: number }, half: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [longitude - half, latitude - half],
      [longitude + half, latitude - half],
      [longitude + half, latitude + half],
      [longitude - half, latitude + half],
      [longitude - half, latitude - half],
    ],
  ],
});

/** A warning of a rainstorm for an area, issued now. */
export const aWarning = (changed: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: newKey(),
  category: 'RAINSTORM',
  level: 'ORANGE',
  headline: '三岔口镇暴雨橙色预警',
  startsAt: new Date(Date.now() - 60_000).toISOString(),
  endsAt: new Date(Date.now() + 6 * 3_600_000).toISOString(),
  area: squareAround(ON_THE_ROAD, 0.05),
  areaText: '三岔口镇',
  cautions: '防范山洪和道路积水',
  measures: '停止露天作业，转移低洼处人员',
  issuingUnitName: '县应急管理局',
  scope: 'COUNTY',
  ...changed,
});
