import { useTranslation } from 'react-i18next';
import type { IncidentResourcesQuery } from '../../../generated/graphql';
import { distance, minutes } from '../../../lib/measure';
import { named } from '../../../lib/named';
import { usePreferences } from '../../../lib/use-preferences';
import { Line } from '../../../ui/List';
import { Section } from '../../../ui/Panel';
import { Tag } from '../../../ui/Tag';
import { PartNote } from '../PartNote';

type Facilities = NonNullable<IncidentResourcesQuery['incident']>['medicalFacilities'];

/** 就近收治 (6.6): the nearest hospitals and health centres, with the beds that are free. */
export function MedicalSection({ facilities }: { facilities: Facilities }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const estimate = (
    <Tag tone="muted" title={t('incident.estimateHint')}>
      {t('incident.estimate')}
    </Tag>
  );
  return (
    <Section title={t('medical.title')} aside={estimate} testId="incident-medical">
      <ul className="needs">
        {facilities?.map(({ facility, distanceMetres, travel }) => (
          <li key={facility.id} className="need">
            <Line
              title={named(facility, language)}
              detail={`${t(`term.medicalKind.${facility.medicalKind}`)} · ${distance(distanceMetres)} · ${t('incident.travel', { minutes: minutes(travel.seconds) })}`}
              aside={
                <>
                  <strong>{t('medical.beds', { free: facility.freeBeds, all: facility.beds })}</strong>
                  <span>
                    {t('medical.intensive', { free: facility.freeIntensiveBeds, all: facility.intensiveBeds })}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <PartNote rows={facilities} empty={t('medical.none')} />
    </Section>
  );
}
