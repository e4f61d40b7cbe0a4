import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { warningLayers } from './layers';
import { warningFeatures } from './toFeatures';

export function WarningLayer({ warnings }: { warnings: readonly WarningCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const { t } = useTranslation();
  const data = useMemo(
    () =>
      warningFeatures(
        warnings,
        language,
        ({ warningCategory, warningLevel }) =>
          `${t(`term.warningCategory.${warningCategory}`)} · ${t(`term.warningLevel.${warningLevel}`)}`,
      ),
    [warnings, language, t],
  );
  return <FeatureLayer id="warnings" data={data} layers={warningLayers(PALETTES[theme])} />;
}
