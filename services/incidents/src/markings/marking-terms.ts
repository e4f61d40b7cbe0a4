import { badInput } from '@outpost/shared/errors';
import type { ShapeType } from '@outpost/shared/geo/geometry';
import { registerEnumType } from 'type-graphql';

export enum MarkingKind {
  CORDON = 'CORDON',
  EVACUATION_ZONE = 'EVACUATION_ZONE',
  STAGING_AREA = 'STAGING_AREA',
  TRAFFIC_CONTROL_POINT = 'TRAFFIC_CONTROL_POINT',
  ROUTE = 'ROUTE',
  SYMBOL = 'SYMBOL',
  NOTE = 'NOTE',
}
registerEnumType(MarkingKind, {
  name: 'MarkingKind',
  description: '警戒区、疏散区、集结区、交通管制点、路线、符号、文字（预案 4.4(3)、6.5）',
});

/** What a route is for (6.5). */
export enum RouteUse {
  EMERGENCY_PASSAGE = 'EMERGENCY_PASSAGE',
  EVACUATION = 'EVACUATION',
  DETOUR = 'DETOUR',
  CLOSED = 'CLOSED',
}
registerEnumType(RouteUse, { name: 'RouteUse', description: '应急通道、疏散路线、绕行路线、封闭路段' });

/** The shapes that each kind may have. */
export const SHAPES: Record<MarkingKind, readonly ShapeType[]> = {
  CORDON: ['Polygon', 'MultiPolygon'],
  EVACUATION_ZONE: ['Polygon', 'MultiPolygon'],
  STAGING_AREA: ['Point', 'Polygon', 'MultiPolygon'],
  TRAFFIC_CONTROL_POINT: ['Point'],
  ROUTE: ['LineString', 'MultiLineString'],
  SYMBOL: ['Point'],
  NOTE: ['Point'],
};

interface Drawn {
  kind: MarkingKind;
  routeUse: RouteUse | null;
  symbol: string | null;
  validFrom: Date;
  validTo: Date | null;
}

/** Refuses what does not fit together: a route says what it is for, a symbol which, and the end comes after the start. */
export function requireMarking({ kind, routeUse, symbol, validFrom, validTo }: Drawn): void {
  if (kind === MarkingKind.ROUTE && !routeUse) {
    throw badInput('routeUse', { zh: '路线须说明用途', en: 'say what the route is for' });
  }
  if (kind !== MarkingKind.ROUTE && routeUse) {
    throw badInput('routeUse', { zh: '只有路线才填用途', en: 'only a route has a use' });
  }
  if (kind === MarkingKind.SYMBOL && !symbol?.trim()) {
    throw badInput('symbol', { zh: '符号标绘须填符号', en: 'say which symbol' });
  }
  if (validTo && validTo < validFrom) {
    throw badInput('validTo', { zh: '不能早于生效时间', en: 'must not lie before it begins' });
  }
}

/** Whether a marking holds at an instant: from its start on, until its end. */
export const holdsAt = ({ validFrom, validTo }: Pick<Drawn, 'validFrom' | 'validTo'>, at: Date): boolean =>
  validFrom <= at && (validTo === null || at < validTo);
