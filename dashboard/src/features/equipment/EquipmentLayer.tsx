import { useMemo } from 'react';
import type { EquipmentCoreFragment } from '../../generated/graphql';
import { useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { equipmentLayers } from './layers';
import { equipmentFeatures } from './toFeatures';

const HOUR_MS = 3_600_000;

export function EquipmentLayer({ equipment }: { equipment: readonly EquipmentCoreFragment[] }) {
  const { theme } = usePreferences();
  const now = useNow(HOUR_MS);
  const data = useMemo(() => equipmentFeatures(equipment, now), [equipment, now]);
  return <FeatureLayer id="equipment" data={data} layers={equipmentLayers(PALETTES[theme])} cluster />;
}
