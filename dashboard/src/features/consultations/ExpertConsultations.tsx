import { useTranslation } from 'react-i18next';
import { select } from '../../lib/url-state';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Section } from '../../ui/Panel';
import { ConsultationItem } from './ConsultationItem';
import { ExpertConsultationsDocument } from './queries';
import './consultations.css';

/** On an expert's own page: what they were asked, and what waits for their answer. */
export function ExpertConsultations({ expertId }: { expertId: string }) {
  const { t } = useTranslation();
  const [{ data }] = useKeptQuery({ query: ExpertConsultationsDocument, variables: { id: expertId } });
  const consultations = data?.consultations.nodes ?? [];
  if (consultations.length === 0) return null;
  return (
    <Section title={t('consultation.title')} testId="expert-consultations">
      <ul className="consultations">
        {consultations.map((one) => (
          <ConsultationItem
            key={one.id}
            consultation={one}
            changeable
            title={
              <button type="button" className="link" onClick={() => select({ kind: 'incident', id: one.incident.id })}>
                {one.incident.title}
              </button>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
