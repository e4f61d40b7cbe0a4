import { useTranslation } from 'react-i18next';
import { zh } from '../../i18n/zh';
import { dayTime, fullTime, shortTime, useNow } from '../../lib/time';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { middle } from '../../map/geometry';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { StandbySection } from '../standby/StandbySection';
import { WarningDetailDocument } from './queries';
import { headline } from './toFeatures';
import { WarningActs } from './WarningActs';
import { WarningLevelTag } from './WarningLevelTag';

type RevisionAct = keyof typeof zh.warning.act;
const isAct = (text: string): text is RevisionAct => text in zh.warning.act;

export function WarningPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [{ data, error, fetching }, again] = useKeptQuery({ query: WarningDetailDocument, variables: { id } });
  const warning = data?.warning?.id === id ? data.warning : null;
  return (
    <DetailPanel
      title={t('term.record.warning')}
      testId="warning-panel"
      found={warning !== null}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {warning && (
        <>
          <RecordHead
            name={headline(warning, language)}
            code={warning.code}
            demo={warning.demo}
            at={middle(warning.area)}
            tags={
              <>
                <WarningLevelTag level={warning.warningLevel} />
                <Tag>{t(`term.warningCategory.${warning.warningCategory}`)}</Tag>
                {warning.inForce && <Tag tone="accent">{t('warning.inForce')}</Tag>}
              </>
            }
          />
          <WarningActs key={warning.version} warning={warning} />
          <Section title={t('warning.cautions')}>
            <p className="paragraph">{warning.cautions}</p>
          </Section>
          <Section title={t('warning.measures')}>
            <p className="paragraph">{warning.measures}</p>
          </Section>
          <Section title={t('term.record.warning')}>
            <Facts
              facts={[
                [t('warning.area'), warning.areaText],
                [
                  t('warning.period'),
                  `${dayTime(warning.startsAt, language)} – ${warning.endsAt ? dayTime(warning.endsAt, language) : t('warning.open')}`,
                ],
                [t('warning.issuedBy'), warning.issuingUnitName],
                [t('warning.issuedAt'), fullTime(warning.issuedAt, language)],
                [t('warning.scope'), t(`term.warningScope.${warning.warningScope}`)],
              ]}
            />
          </Section>
          <StandbySection warningId={warning.id} />
          <Section title={t('warning.revisions')}>
            <ul className="timeline">
              {warning.revisions.map(({ at, act, level, actorName, reason }) => (
                <li key={at + act}>
                  <time dateTime={at}>{shortTime(at, now, language)}</time>
                  <span>
                    {isAct(act) ? t(`warning.act.${act}`) : act} · {t(`term.warningLevel.${level}`)}{' '}
                    <span className="muted">{actorName}</span>
                    {reason && reason !== zh.warning.act.ISSUED && <small className="second"> {reason}</small>}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
