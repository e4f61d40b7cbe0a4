import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { WarningCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/preferences';
import { PointLayer } from '../../map/PointLayer';
import { PALETTES } from '../../map/palette';
import { warningAreaLayers, warningLabelLayers } from './layers';
import { warningAreas, warningLabels } from './toFeatures';

export function WarningLayer({ warnings }: { warnings: readonly WarningCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const { t } = useTranslation();
  const areas = useMemo(() => warningAreas(warnings, language), [warnings, language]);
  const labels = useMemo(
    () =>
      warningLabels(
        warnings,
        ({ warningCategory, warningLevel }) =>
          `${t(`term.warningCategory.${warningCategory}`)} · ${t(`term.warningLevel.${warningLevel}`)}`,
      ),
    [warnings, t],
  );
  return (
    <>
      <Source id="warnings" type="geojson" data={areas} promoteId="id">
        {warningAreaLayers(PALETTES[theme]).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <PointLayer id="warning-labels" data={labels} layers={warningLabelLayers(PALETTES[theme])} />
    </>
  );
}
