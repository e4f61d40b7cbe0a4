import { useTranslation } from 'react-i18next';
import { listed, named } from '../../lib/named';
import { select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { Line } from '../../ui/List';
import { Tag } from '../../ui/Tag';
import { ListPanel } from '../record/ListPanel';
import { useExperts } from './queries';

export function ExpertsPanel() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error }, again] = useExperts();
  return (
    <ListPanel
      title={t('expert.title')}
      testId="experts-panel"
      error={error}
      retry={() => again({ requestPolicy: 'network-only' })}
      rows={data?.experts.nodes.map((expert) => {
        const specialities = listed(
          expert.specialities.map((speciality) => t(`term.category.${speciality}`)),
          language,
        );
        return {
          id: expert.id,
          text: `${expert.code} ${expert.name} ${expert.nameEn} ${specialities} ${expert.unitName ?? ''}`,
          testId: 'expert-row',
          content: (
            <Line
              title={named(expert, language)}
              detail={specialities}
              aside={
                <>
                  <Tag tone={expert.availability === 'AVAILABLE' ? 'good' : 'neutral'}>
                    {t(`term.availability.${expert.availability}`)}
                  </Tag>
                  {expert.reviewOverdue && <Tag tone="orange">{t('expert.reviewOverdue')}</Tag>}
                </>
              }
            />
          ),
        };
      })}
      onOpen={(id) => select({ kind: 'expert', id })}
    />
  );
}
