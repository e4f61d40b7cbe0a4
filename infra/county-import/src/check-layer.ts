import { checkFeatures } from '@outpost/incidents/map-layers/check-features';
import type { Fault, LayerRule } from '@outpost/incidents/map-layers/layer-rules';
import type { Box, Datum } from '@outpost/shared/geo/position';
import type { Feature } from 'geojson';
import { firstCrossing } from './crossings.ts';

const degrees = (value: number | undefined): string => (value ?? 0).toFixed(6);

/** Faults in the order of the features that they are of. */
export const inOrder = (faults: Fault[]): Fault[] => faults.sort((a, b) => (a.feature ?? -1) - (b.feature ?? -1));

/** All that can be known to be wrong with the features of a layer without a database. */
export function checkLayer(
  features: readonly Partial<Feature>[],
  rule: LayerRule,
  datum: Datum,
  surroundings: Box,
): Fault[] {
  const { sound, faults } = checkFeatures(features, rule, datum, surroundings);
  const crossed: Fault[] = sound.flatMap(({ index, feature }) => {
    const at = firstCrossing(feature.geometry);
    if (!at) return [];
    const place = `${degrees(at[0])}, ${degrees(at[1])}`;
    return {
      feature: index,
      path: `features[${index}].geometry`,
      messages: { zh: `面的边界自相交（WGS 84：${place}）`, en: `the area crosses itself (WGS 84: ${place})` },
    };
  });
  return inOrder([...faults, ...crossed]);
}
