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

/** Fonts of the system, by the names that the page itself uses: labels are drawn here, there is no glyph server. */
export const LABEL_FONT = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];
/** The map reads the weight from the first name; no font is called so, and the next is drawn bold. */
export const LABEL_FONT_BOLD = ['Outpost Bold', ...LABEL_FONT];
