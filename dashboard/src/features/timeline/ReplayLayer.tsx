import { useMemo } from 'react';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { markingLayers } from '../markings/layers';
import { markingFeatures } from '../markings/toFeatures';
import { pastLayers } from './layers';
import { pastOf } from './past';
import { IncidentReplayDocument } from './queries';
import { pastFeatures } from './toFeatures';

/** 回放: the incident on the map as it was at an instant. */
export default function ReplayLayer({ id, moment }: { id: string; moment: number }) {
  const { theme, language } = usePreferences();
  const [{ data }] = useKeptQuery({ query: IncidentReplayDocument, variables: { id } });
  const incident = data?.incident?.id === id ? data.incident : null;
  const past = useMemo(() => incident && pastOf(incident, moment), [incident, moment]);
  const zones = useMemo(() => markingFeatures(past?.markings ?? []), [past]);
  const units = useMemo(
    () => incident && past && pastFeatures(incident, past, moment, language),
    [incident, past, moment, language],
  );
  if (!units) return null;
  return (
    <>
      <FeatureLayer id="markings" data={zones} layers={markingLayers(PALETTES[theme])} />
      <FeatureLayer id="replay" data={units} layers={pastLayers(PALETTES[theme])} />
    </>
  );
}
