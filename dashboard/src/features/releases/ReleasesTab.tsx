import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { isOver } from '../incidents/over';
import { useMay } from '../incidents/use-may';
import { IncidentReleasesDocument } from './queries';
import { ReleaseItem } from './ReleaseItem';
import { WriteRelease } from './WriteRelease';
import './releases.css';

/** 信息发布 (4.7): drafted, approved by the authority for the severity, published; never without. */
export default function ReleasesTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const [{ data, error }, again] = useKeptQuery({ query: IncidentReleasesDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  if (!incident && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!incident) return <Skeleton rows={4} label={t('state.loading')} />;
  const open = !isOver(incident.state);
  return (
    <div data-testid="releases-tab">
      {open && !writing && may('release:draft') && (
        <div className="incident-acts tab-first">
          <Button look="primary" icon="plus" data-testid="release-add" onClick={() => setWriting(true)}>
            {t('release.add')}
          </Button>
        </div>
      )}
      {writing && (
        <WriteRelease incidentId={incident.id} severity={incident.severity} onDone={() => setWriting(false)} />
      )}
      <Section title={t('release.list')}>
        {incident.releases.length === 0 && <Empty title={t('release.none')} hint={t('release.noneHint')} />}
        <ul className="releases">
          {incident.releases.toReversed().map((release) => (
            <ReleaseItem
              key={release.id}
              release={release}
              incidentId={incident.id}
              severity={incident.severity}
              changeable={open}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
}
