import { useTranslation } from 'react-i18next';
import { listed, named, tongue } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { ExpertConsultations } from '../consultations/ExpertConsultations';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { useExperts } from './queries';

export function ExpertPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error, fetching }, again] = useExperts();
  const expert = data?.experts.nodes.find((candidate) => candidate.id === id);
  return (
    <DetailPanel
      title={t('term.record.expert')}
      testId="expert-panel"
      found={expert !== undefined}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {expert && (
        <>
          <RecordHead
            name={named(expert, language)}
            code={expert.code}
            demo={expert.demo}
            tags={
              <>
                <Tag tone={expert.availability === 'AVAILABLE' ? 'good' : 'neutral'}>
                  {t(`term.availability.${expert.availability}`)}
                </Tag>
                {expert.medical && <Tag>{t('expert.medical')}</Tag>}
              </>
            }
          />
          <ExpertConsultations expertId={expert.id} />
          <Section title={t('term.record.expert')}>
            <Facts
              facts={[
                [
                  t('expert.specialities'),
                  listed(
                    expert.specialities.map((speciality) => t(`term.category.${speciality}`)),
                    language,
                  ),
                ],
                [t('expert.titles'), listed(expert.titles, language)],
                [t('expert.unit'), expert.unitName],
                [t('resource.phone'), expert.phone],
                [
                  t('expert.languages'),
                  listed(
                    expert.languages.map((tag) => tongue(tag, language)),
                    language,
                  ),
                ],
                [t('expert.region'), expert.region],
                [
                  t('expert.term'),
                  <span key="term">
                    {expert.termFrom} – {expert.termTo}{' '}
                    {!expert.termValid && <Tag tone="red">{t('expert.termEnded')}</Tag>}
                  </span>,
                ],
                [
                  t('expert.lastReview'),
                  expert.lastReviewOn && (
                    <>
                      {expert.lastReviewOn}{' '}
                      {expert.reviewOverdue && <Tag tone="orange">{t('expert.reviewOverdue')}</Tag>}
                    </>
                  ),
                ],
              ]}
            />
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
