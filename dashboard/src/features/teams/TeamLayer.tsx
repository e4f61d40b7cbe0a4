import { useMemo } from 'react';
import type { TeamCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/preferences';
import { PointLayer } from '../../map/PointLayer';
import { PALETTES } from '../../map/palette';
import { teamLayers } from './layers';
import { teamFeatures } from './toFeatures';

export function TeamLayer({ teams }: { teams: readonly TeamCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const data = useMemo(() => teamFeatures(teams, language), [teams, language]);
  return <PointLayer id="teams" data={data} layers={teamLayers(PALETTES[theme])} cluster />;
}
