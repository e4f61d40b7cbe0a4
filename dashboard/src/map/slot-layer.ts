import type { LayerProps } from 'react-map-gl/maplibre';
import { type Slot, slotId } from './layer-order';

export type SlotLayer = LayerProps & { id: string };

/** Puts a layer before its slot. */
export const inSlot = (slot: Slot, layer: SlotLayer): SlotLayer => ({ ...layer, beforeId: slotId(slot) });
