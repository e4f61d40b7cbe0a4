import { useTranslation } from 'react-i18next';
import { count, distance } from '../../lib/measure';
import { named } from '../../lib/named';
import { select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { MapSymbol } from '../../map/Symbol';
import { Line, List } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { ConsultationsSection } from '../consultations/ConsultationsSection';
import { reasonOf } from '../experts/reasons';
import { headline } from '../warnings/toFeatures';
import { WarningLevelTag } from '../warnings/WarningLevelTag';
import type { Picture } from './IncidentHead';
import { PartNote } from './PartNote';

/** What else is around: warnings, shelters with room, experts, people. */
export function AroundSections({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { warnings, shelters, recommendedExperts, settlementsWithin } = incident;
  return (
    <>
      <Section title={t('incident.warnings')} testId="incident-warnings">
        <PartNote rows={warnings} empty={t('incident.noWarnings')} />
        <List
          label={t('incident.warnings')}
          onOpen={(id) => select({ kind: 'warning', id })}
          rows={(warnings ?? []).map((warning) => ({
            id: warning.id,
            content: (
              <Line
                title={headline(warning, language)}
                detail={warning.areaText}
                aside={<WarningLevelTag level={warning.warningLevel} />}
              />
            ),
          }))}
        />
      </Section>
      <Section
        title={t('incident.shelters')}
        aside={
          settlementsWithin && (
            <span className="muted">
              {t('incident.settlements')}{' '}
              {t('incident.settlementsText', {
                settlements: settlementsWithin.settlements,
                people: count(settlementsWithin.people, language),
              })}
            </span>
          )
        }
        testId="incident-shelters"
      >
        <PartNote rows={shelters} empty={t('incident.noShelters')} />
        <List
          label={t('incident.shelters')}
          onOpen={(id) => select({ kind: 'shelter', id })}
          rows={(shelters ?? []).map(({ shelter, distanceMetres }) => ({
            id: shelter.id,
            content: (
              <Line
                symbol={<MapSymbol spec={{ type: 'shelter', state: shelter.shelterState }} size={28} />}
                title={named(shelter, language)}
                detail={`${distance(distanceMetres)} · ${t(`term.shelterState.${shelter.shelterState}`)}`}
                aside={<strong>{t('incident.room', { room: count(shelter.room, language) })}</strong>}
              />
            ),
          }))}
        />
      </Section>
      <Section title={t('incident.experts')} testId="incident-experts">
        <PartNote rows={recommendedExperts} empty={t('incident.noExperts')} />
        <List
          label={t('incident.experts')}
          onOpen={(id) => select({ kind: 'expert', id })}
          rows={(recommendedExperts ?? []).map(({ expert, reasons, distanceMetres }) => ({
            id: expert.id,
            content: (
              <Line
                title={named(expert, language)}
                detail={`${expert.titles[0] ?? ''}${expert.phone ? ` · ${expert.phone}` : ''}`}
                aside={
                  <>
                    <Tag tone={expert.availability === 'AVAILABLE' ? 'good' : 'neutral'}>
                      {t(`term.availability.${expert.availability}`)}
                    </Tag>
                    <span>
                      {reasons.map((reason) => t(`term.expertReason.${reasonOf(reason)}`)).join(' ')}
                      {distanceMetres !== null && ` ${distance(distanceMetres)}`}
                    </span>
                  </>
                }
              />
            ),
          }))}
        />
      </Section>
      <ConsultationsSection
        incidentId={incident.id}
        recommended={(recommendedExperts ?? []).map(({ expert }) => expert.id)}
      />
    </>
  );
}
