import type { FeatureCollection, Geometry } from 'geojson';
import type { WarningCoreFragment, WarningLevel } from '../../generated/graphql';
import type { Language } from '../../lib/preferences';
import { collection, middle, pointFeature } from '../../map/geometry';

export const LEVELS: readonly WarningLevel[] = ['RED', 'ORANGE', 'YELLOW', 'BLUE'];

export const headline = ({ headline: chinese, headlineEn }: WarningCoreFragment, language: Language): string =>
  language === 'en-US' ? headlineEn || chinese : chinese;

export const byLevel = (a: WarningCoreFragment, b: WarningCoreFragment): number =>
  LEVELS.indexOf(a.warningLevel) - LEVELS.indexOf(b.warningLevel);

/** Areas, the lower levels first, so that a red area lies over a blue one; and a point in each for its label. */
export function warningFeatures(
  warnings: readonly WarningCoreFragment[],
  language: Language,
  words: (warning: WarningCoreFragment) => string,
): FeatureCollection {
  return collection<Geometry, object>(
    [...warnings]
      .sort(byLevel)
      .reverse()
      .flatMap((warning) => {
        const level = warning.warningLevel;
        const at = middle(warning.area);
        const area = {
          type: 'Feature' as const,
          geometry: warning.area,
          properties: { id: warning.id, level, label: headline(warning, language) },
        };
        return at
          ? [area, pointFeature(warning.id, at, { level, text: words(warning), label: words(warning) })]
          : [area];
      }),
  );
}
