import type { StyleSpecification } from 'maplibre-gl';
import { SLOTS, slotId } from './layer-order';

/**
 * The style holds nothing but the slots: empty layers in draw order, before which every real layer is put. So the
 * order does not depend on when data arrives, and a change of theme or language only changes paint.
 */
export const BASE_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: SLOTS.map((slot) => ({ id: slotId(slot), type: 'background', layout: { visibility: 'none' } })),
};

export const LABEL_FONT = ['Noto Sans CJK SC Regular', 'Microsoft YaHei Regular', 'PingFang SC Regular'];
export const LABEL_FONT_BOLD = ['Noto Sans CJK SC Bold', 'Microsoft YaHei Bold', 'PingFang SC Bold'];
