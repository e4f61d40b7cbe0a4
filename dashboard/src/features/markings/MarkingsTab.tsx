import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { isOver } from '../incidents/over';
import { DrawForm } from './DrawForm';
import { MarkingItem } from './MarkingItem';
import { IncidentMarkingsDocument } from './queries';
import './markings.css';

/** 标绘: cordon, evacuation, staging, traffic control, routes, signs and notes of the incident, drawn on the map. */
export default function MarkingsTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const [drawing, setDrawing] = useState(false);
  const [{ data, error }, again] = useKeptQuery({ query: IncidentMarkingsDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  if (!incident && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!incident) return <Skeleton rows={5} label={t('state.loading')} />;
  const open = !isOver(incident.state);
  const [held, past] = [true, false].map((holds) => incident.markings.filter((marking) => marking.holds === holds));
  return (
    <div data-testid="markings-tab">
      {open && !drawing && (
        <div className="incident-acts tab-first">
          <Button look="primary" icon="plus" data-testid="marking-add" onClick={() => setDrawing(true)}>
            {t('marking.add')}
          </Button>
        </div>
      )}
      {drawing && <DrawForm incident={incident} onDone={() => setDrawing(false)} />}
      <Section title={t('marking.holding')} aside={<small className="muted">{held?.length}</small>}>
        {held?.length === 0 && <Empty title={t('marking.none')} hint={t('marking.noneHint')} />}
        <ul className="markings">
          {held?.map((marking) => (
            <MarkingItem key={marking.id} marking={marking} incident={incident} changeable={open} />
          ))}
        </ul>
      </Section>
      {past && past.length > 0 && (
        <Section title={t('marking.past')} aside={<small className="muted">{past.length}</small>}>
          <ul className="markings">
            {past.map((marking) => (
              <MarkingItem key={marking.id} marking={marking} incident={incident} changeable={open} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
