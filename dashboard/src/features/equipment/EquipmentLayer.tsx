import { useMemo } from 'react';
import type { EquipmentCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/preferences';
import { PointLayer } from '../../map/PointLayer';
import { PALETTES } from '../../map/palette';
import { equipmentLayers } from './layers';
import { equipmentFeatures } from './toFeatures';

export function EquipmentLayer({ equipment }: { equipment: readonly EquipmentCoreFragment[] }) {
  const { theme } = usePreferences();
  const data = useMemo(() => equipmentFeatures(equipment), [equipment]);
  return <PointLayer id="equipment" data={data} layers={equipmentLayers(PALETTES[theme])} cluster />;
}
