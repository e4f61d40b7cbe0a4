import { useMemo } from 'react';
import type { TeamCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { teamLayers } from './layers';
import { teamFeatures } from './toFeatures';

export function TeamLayer({ teams }: { teams: readonly TeamCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const data = useMemo(() => teamFeatures(teams, language), [teams, language]);
  return <FeatureLayer id="teams" data={data} layers={teamLayers(PALETTES[theme])} cluster />;
}
