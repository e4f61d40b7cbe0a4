import { useMemo } from 'react';
import type { EquipmentCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { equipmentLayers } from './layers';
import { equipmentFeatures } from './toFeatures';

export function EquipmentLayer({ equipment }: { equipment: readonly EquipmentCoreFragment[] }) {
  const { theme } = usePreferences();
  const data = useMemo(() => equipmentFeatures(equipment), [equipment]);
  return <FeatureLayer id="equipment" data={data} layers={equipmentLayers(PALETTES[theme])} cluster />;
}
