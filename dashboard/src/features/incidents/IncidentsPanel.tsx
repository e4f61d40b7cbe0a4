import { useTranslation } from 'react-i18next';
import { select } from '../../lib/url-state';
import { useMapActions } from '../../map/actions';
import { Empty } from '../../ui/states';
import { ListPanel } from '../record/ListPanel';
import { IncidentRow } from './IncidentRow';
import { useIncidents } from './queries';
import { bySeverity } from './toFeatures';

export function IncidentsPanel() {
  const { t } = useTranslation();
  const { show, hover } = useMapActions();
  const [{ data, error }, again] = useIncidents();
  const incidents = data && [...data.incidents.nodes].sort(bySeverity);
  const open = (id: string): void => {
    const incident = incidents?.find((candidate) => candidate.id === id);
    select({ kind: 'incident', id });
    if (incident) show(incident.position);
  };
  return (
    <ListPanel
      title={t('overview.incidents')}
      testId="incidents-panel"
      error={error}
      retry={() => again({ requestPolicy: 'network-only' })}
      rows={incidents?.map((incident) => ({
        id: incident.id,
        text: `${incident.code} ${incident.title} ${incident.address ?? ''}`,
        content: <IncidentRow incident={incident} />,
        testId: 'incident-row',
      }))}
      empty={<Empty title={t('overview.calm')} hint={t('overview.calmHint')} />}
      onOpen={open}
      onHover={(id) => hover(id === null ? null : { kind: 'incident', id })}
    />
  );
}
