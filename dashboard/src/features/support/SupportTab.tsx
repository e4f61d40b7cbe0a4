import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { isOver } from '../incidents/over';
import { useMay } from '../incidents/use-may';
import { IncidentSupportDocument } from './queries';
import { RequestForm } from './RequestForm';
import { SupportItem } from './SupportItem';
import './support.css';

/** 支援 (1.5, 4.6(6)(8)): what was asked of the authorities above, of neighbours and of the armed forces department. */
export default function SupportTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [{ data, error }, again] = useKeptQuery({ query: IncidentSupportDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  if (!incident && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!incident) return <Skeleton rows={4} label={t('state.loading')} />;
  const open = !isOver(incident.state) && may('support:request');
  return (
    <div data-testid="support-tab">
      {open && !asking && (
        <div className="incident-acts tab-first">
          <Button look="primary" icon="plus" data-testid="support-add" onClick={() => setAsking(true)}>
            {t('support.add')}
          </Button>
        </div>
      )}
      {asking && <RequestForm incidentId={incident.id} onDone={() => setAsking(false)} />}
      <Section title={t('support.list')}>
        {incident.supportRequests.length === 0 && <Empty title={t('support.none')} hint={t('support.noneHint')} />}
        <ul className="supports">
          {incident.supportRequests.toReversed().map((request) => (
            <SupportItem key={request.id} request={request} changeable={open} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
