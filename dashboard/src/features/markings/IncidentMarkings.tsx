import { useMemo } from 'react';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { markingLayers } from './layers';
import { IncidentMarkingsDocument } from './queries';
import { markingFeatures } from './toFeatures';

/** 标绘: what holds now of what was drawn for the incident that is open. */
export default function IncidentMarkings({ id }: { id: string }) {
  const { theme } = usePreferences();
  const [{ data }] = useKeptQuery({ query: IncidentMarkingsDocument, variables: { id } });
  const markings = data?.incident?.id === id ? data.incident.markings : null;
  const features = useMemo(() => markingFeatures((markings ?? []).filter(({ holds }) => holds)), [markings]);
  return <FeatureLayer id="markings" data={features} layers={markingLayers(PALETTES[theme])} />;
}
