import type { FeatureCollection, Point } from 'geojson';
import type { WarningCoreFragment, WarningLevel } from '../../generated/graphql';
import type { Language } from '../../lib/preferences';
import { collection, middle, pointFeature } from '../../map/geometry';

export const LEVELS: readonly WarningLevel[] = ['RED', 'ORANGE', 'YELLOW', 'BLUE'];

export const headline = ({ headline: chinese, headlineEn }: WarningCoreFragment, language: Language): string =>
  language === 'en-US' ? headlineEn || chinese : chinese;

export const byLevel = (a: WarningCoreFragment, b: WarningCoreFragment): number =>
  LEVELS.indexOf(a.warningLevel) - LEVELS.indexOf(b.warningLevel);

/** Areas, the lower levels first, so that a red area lies over a blue one. */
export function warningAreas(warnings: readonly WarningCoreFragment[], language: Language): FeatureCollection {
  return collection(
    [...warnings]
      .sort(byLevel)
      .reverse()
      .map((warning) => ({
        type: 'Feature' as const,
        geometry: warning.area,
        properties: { id: warning.id, level: warning.warningLevel, label: headline(warning, language) },
      })),
  );
}

export function warningLabels(
  warnings: readonly WarningCoreFragment[],
  words: (warning: WarningCoreFragment) => string,
): FeatureCollection<Point> {
  return collection(
    warnings.flatMap((warning) => {
      const at = middle(warning.area);
      return at
        ? [pointFeature(warning.id, at, { level: warning.warningLevel, text: words(warning), label: words(warning) })]
        : [];
    }),
  );
}
