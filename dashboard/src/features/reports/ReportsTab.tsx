import { useTranslation } from 'react-i18next';
import type { IncidentReportsQuery } from '../../generated/graphql';
import { shortTime, useNow } from '../../lib/time';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Section } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { Countdown } from '../tasks/Countdown';
import { DraftReport } from './DraftReport';
import { IncidentReportsDocument } from './queries';
import { ReportItem } from './ReportItem';
import './reports.css';

type Clock = NonNullable<IncidentReportsQuery['incident']>['reportClock'][number];

const TONE = {
  WAITING: 'muted',
  RUNNING: 'accent',
  DUE: 'orange',
  OVERDUE: 'red',
  SENT: 'good',
  LATE: 'orange',
  WAIVED: 'muted',
} as const;
const RUNS = ['RUNNING', 'DUE', 'OVERDUE'];

function ClockItem({ clock }: { clock: Clock }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const { state, dueAt, sentAt, awaiting, clause, text } = clock;
  return (
    <li className="report-clock" data-testid="report-clock" data-state={state} title={text}>
      <Tag tone={TONE[state]}>{t(`term.reportClockState.${state}`)}</Tag>
      <span className="report-clock-name">
        {language === 'zh-CN' ? clock.name : clock.nameEn}
        <small className="muted">{t('problem.clause', { clause })}</small>
      </span>
      {RUNS.includes(state) && dueAt && !clock.atOnce && <Countdown dueAt={dueAt} />}
      {RUNS.includes(state) && clock.atOnce && <span className="countdown tone-red">{t('reports.atOnce')}</span>}
      {sentAt && <time dateTime={sentAt}>{shortTime(sentAt, now, language)}</time>}
      {awaiting.length > 0 && (
        <small className="report-awaiting">
          {t('reports.awaiting', {
            units: awaiting
              .map((unit) => (language === 'zh-CN' ? unit.name : unit.nameEn))
              .join(language === 'zh-CN' ? '、' : ', '),
          })}
        </small>
      )}
    </li>
  );
}

/** What is still to be sent stands above what was; otherwise the newest first. */
const inOrder = <R extends { state: string }>(reports: readonly R[]): R[] => {
  const newest = reports.toReversed();
  return [...newest.filter(({ state }) => state === 'DRAFT'), ...newest.filter(({ state }) => state !== 'DRAFT')];
};

/** 报告: what has to be reported until when, and what was reported to whom. */
export function ReportsTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useKeptQuery({ query: IncidentReportsDocument, variables: { id: incidentId } });
  const incident = data?.incident;
  if (!incident && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!incident) return <Skeleton rows={6} label={t('state.loading')} />;
  const awaiting = [
    ...new Map(incident.reportClock.flatMap((clock) => clock.awaiting).map((unit) => [unit.id, unit])).values(),
  ];
  return (
    <div data-testid="reports-tab">
      <Section title={t('reports.clock')}>
        <ul className="report-clocks">
          {incident.reportClock.map((clock) => (
            <ClockItem key={`${clock.kind} ${clock.origin}`} clock={clock} />
          ))}
        </ul>
      </Section>
      <Section title={t('reports.list')}>
        {incident.reports.length === 0 ? (
          <Empty title={t('reports.none')} />
        ) : (
          <ul className="reports">
            {inOrder(incident.reports).map((report) => (
              <ReportItem key={report.id} report={report} awaiting={awaiting} />
            ))}
          </ul>
        )}
      </Section>
      {incident.state !== 'ARCHIVED' && incident.state !== 'FALSE_ALARM' && <DraftReport incidentId={incidentId} />}
    </div>
  );
}
