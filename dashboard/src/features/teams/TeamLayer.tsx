import { useMemo } from 'react';
import type { TeamCoreFragment } from '../../generated/graphql';
import { useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { teamLayers } from './layers';
import { teamFeatures } from './toFeatures';

const HOUR_MS = 3_600_000;

export function TeamLayer({ teams }: { teams: readonly TeamCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const now = useNow(HOUR_MS);
  const data = useMemo(() => teamFeatures(teams, language, now), [teams, language, now]);
  return <FeatureLayer id="teams" data={data} layers={teamLayers(PALETTES[theme])} cluster />;
}
