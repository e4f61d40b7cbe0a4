import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INCIDENT_TABS, navigate, useUrlState } from '../../lib/url-state';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Section } from '../../ui/Panel';
import { Skeleton } from '../../ui/states';
import { Tabs } from '../../ui/Tabs';
import { CommandTab } from '../command/CommandTab';
import { DispatchConfirm } from '../dispatch/DispatchConfirm';
import { DispatchList } from '../dispatch/DispatchList';
import type { DispatchTarget } from '../dispatch/target';
import { DuplicatesSection } from '../duplicates/DuplicatesSection';
import { DetailPanel } from '../record/DetailPanel';
import { ReportsTab } from '../reports/ReportsTab';
import { TasksTab } from '../tasks/TasksTab';
import { AroundSections } from './AroundSections';
import { HistorySections } from './HistorySections';
import { IncidentActs } from './IncidentActs';
import { IncidentHead } from './IncidentHead';
import { NearbySection } from './NearbySection';
import { IncidentPictureDocument } from './queries';
import './incident.css';

const FilesSection = lazy(() => import('../files/FilesSection'));
const ResourcesTab = lazy(() => import('./resources/ResourcesTab'));
const MarkingsTab = lazy(() => import('../markings/MarkingsTab'));
const ReleasesTab = lazy(() => import('../releases/ReleasesTab'));
const SupportTab = lazy(() => import('../support/SupportTab'));
const TimelineTab = lazy(() => import('../timeline/TimelineTab'));

/** The whole picture of one incident, from one query. */
export function IncidentPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useKeptQuery({ query: IncidentPictureDocument, variables: { id } });
  const { work } = useUrlState();
  const [target, setTarget] = useState<DispatchTarget | null>(null);
  const incident = data?.incident?.id === id ? data.incident : null;
  return (
    <DetailPanel
      title={t('incident.title')}
      testId="incident-panel"
      found={incident !== null}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {incident && (
        <>
          <IncidentHead incident={incident} />
          <IncidentActs key={incident.state} incident={incident} />
          <Tabs
            label={t('incident.title')}
            tabs={INCIDENT_TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
            value={work}
            onChange={(value) => navigate({ work: value })}
          />
          {work === 'tasks' && <TasksTab incidentId={incident.id} />}
          {work === 'reports' && <ReportsTab incidentId={incident.id} />}
          {work === 'command' && <CommandTab incidentId={incident.id} />}
          <Suspense fallback={<Skeleton rows={5} label={t('state.loading')} />}>
            {work === 'markings' && <MarkingsTab incidentId={incident.id} />}
            {work === 'resources' && <ResourcesTab incidentId={incident.id} />}
            {work === 'releases' && <ReleasesTab incidentId={incident.id} />}
            {work === 'support' && <SupportTab incidentId={incident.id} />}
            {work === 'timeline' && <TimelineTab incidentId={incident.id} />}
          </Suspense>
          {work === 'picture' && (
            <>
              {(incident.state === 'REPORTED' || incident.state === 'VERIFIED') && (
                <DuplicatesSection incident={incident} />
              )}
              {target && <DispatchConfirm target={target} incidentId={incident.id} onDone={() => setTarget(null)} />}
              {incident.dispatches && incident.dispatches.length > 0 && (
                <Section title={t('incident.dispatches')} testId="incident-dispatches">
                  <DispatchList dispatches={incident.dispatches} />
                </Section>
              )}
              <NearbySection incident={incident} onDispatch={setTarget} />
              <Section title={t('incident.summary')}>
                <p className="paragraph">{incident.summary}</p>
                {incident.address && <p className="muted">{incident.address}</p>}
              </Section>
              <Suspense fallback={<Skeleton rows={2} label={t('state.loading')} />}>
                <FilesSection incidentId={incident.id} />
              </Suspense>
              <AroundSections incident={incident} />
              <HistorySections incident={incident} />
            </>
          )}
        </>
      )}
    </DetailPanel>
  );
}
