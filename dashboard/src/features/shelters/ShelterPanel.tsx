import { useTranslation } from 'react-i18next';
import { count, distance } from '../../lib/measure';
import { listed, named } from '../../lib/named';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { Stat } from '../../ui/Stat';
import { Confirmed } from '../record/Confirmed';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { ShelterDetailDocument } from './queries';
import { ShelterStateTag } from './ShelterStateTag';

export function ShelterPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error, fetching }, again] = useKeptQuery({ query: ShelterDetailDocument, variables: { id } });
  const shelter = data?.shelter?.id === id ? data.shelter : null;
  return (
    <DetailPanel
      title={t('term.record.shelter')}
      testId="shelter-panel"
      found={shelter !== null}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {shelter && (
        <>
          <RecordHead
            symbol={{ type: 'shelter', state: shelter.shelterState }}
            name={named(shelter, language)}
            code={shelter.code}
            demo={shelter.demo}
            at={shelter.position}
            tags={<ShelterStateTag state={shelter.shelterState} />}
          />
          <Section title={t('shelter.capacity')}>
            <div className="stat-row">
              <Stat
                label={t('shelter.room')}
                value={count(shelter.room, language)}
                tone={shelter.room > 0 ? 'good' : 'red'}
              />
              <Stat label={t('shelter.occupancy')} value={count(shelter.occupancy, language)} />
              <Stat label={t('shelter.capacity')} value={count(shelter.shelterCapacity, language)} />
            </div>
          </Section>
          <Section title={t('term.record.shelter')}>
            <Facts
              facts={[
                [t('shelter.level'), t(`term.shelterLevel.${shelter.shelterLevel}`)],
                [
                  t('shelter.duration'),
                  `${t(`term.shelterDuration.${shelter.duration}`)} · ${shelter.indoor ? t('shelter.indoor') : t('shelter.outdoor')}`,
                ],
                [t('shelter.area'), shelter.areaSquareMetres && `${count(shelter.areaSquareMetres, language)} m²`],
                [t('shelter.radius'), shelter.serviceRadiusMetres && distance(shelter.serviceRadiusMetres)],
                [
                  t('shelter.facilities'),
                  listed(
                    [
                      ...shelter.facilities.map((facility) => t(`term.facility.${facility}`)),
                      ...(shelter.accessible ? [t('shelter.accessible')] : []),
                    ],
                    language,
                  ),
                ],
                [t('shelter.manager'), shelter.manager],
                [t('resource.phone'), shelter.managerPhone],
                [
                  t('resource.confirmed'),
                  <Confirmed key="confirmed" at={shelter.confirmedAt} dueAt={shelter.confirmDueAt} />,
                ],
              ]}
            />
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
