import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { named } from '../../lib/named';
import { select } from '../../lib/url-state';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { isOver } from '../incidents/over';
import { useMay } from '../incidents/use-may';
import { ConsultationItem } from './ConsultationItem';
import { IncidentConsultationsDocument } from './queries';
import { RequestForm } from './RequestForm';
import './consultations.css';

/** 专家咨询 (2.3, 4.6(4)): what experts were asked about an incident, what they advised, and asking another. */
export function ConsultationsSection({ incidentId, recommended }: { incidentId: string; recommended: string[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [{ data }] = useKeptQuery({ query: IncidentConsultationsDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  const consultations = incident?.consultations ?? [];
  const changeable = incident ? !isOver(incident.state) : false;
  const mayAsk = changeable && may('consultation:request');
  if (consultations.length === 0 && !mayAsk) return null;
  return (
    <Section title={t('consultation.title')} testId="consultations">
      <div className="consultation-ask">
        {mayAsk && !asking && (
          <div className="incident-acts">
            <Button icon="plus" data-testid="consultation-add" onClick={() => setAsking(true)}>
              {t('consultation.add')}
            </Button>
          </div>
        )}
        {asking && <RequestForm incidentId={incidentId} recommended={recommended} onDone={() => setAsking(false)} />}
      </div>
      <ul className="consultations">
        {consultations.map((one) => (
          <ConsultationItem
            key={one.id}
            consultation={one}
            changeable={changeable}
            phone={one.expert?.phone ?? null}
            title={
              one.expert && (
                <button
                  type="button"
                  className="link"
                  onClick={() => one.expert && select({ kind: 'expert', id: one.expert.id })}
                >
                  {named(one.expert, language)}
                </button>
              )
            }
          />
        ))}
      </ul>
    </Section>
  );
}
