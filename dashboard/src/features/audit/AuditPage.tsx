import '../../i18n/rest';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../lib/url-state';
import { Button } from '../../ui/Button';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { AuditFilters } from './AuditFilters';
import { useAuditFilter } from './address';
import { ChainHeads } from './ChainHeads';
import { EntryRow } from './EntryRow';
import { ExportJournal } from './ExportJournal';
import { type Entry, useJournal } from './useJournal';
import './audit.css';

const keyOf = ({ service, position }: Entry): string => `${service} ${position}`;

const COLUMNS = ['at', 'actor', 'act', 'change', 'incident', 'place', 'seal'] as const;

/** 操作日志: who did what, when, before and after, and the seals that prove it. Loaded only when it is opened. */
export default function AuditPage() {
  const { t } = useTranslation();
  const filter = useAuditFilter();
  const { entries, heads, total, next, ready, reading, problem, older, refresh } = useJournal(filter);
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState(filter);
  if (asked !== filter) {
    setAsked(filter);
    setOpen(null);
  }
  const incident = entries.find(({ incidentId }) => incidentId === filter.incidentId)?.incident?.code ?? null;
  return (
    <section className="audit" data-testid="audit">
      <header className="audit-head">
        <h2>{t('audit.title')}</h2>
        <span className="second" data-testid="audit-count">
          {ready && t('audit.shown', { shown: entries.length, total })}
        </span>
        <Button look="quiet" busy={reading} onClick={refresh}>
          {t('audit.refresh')}
        </Button>
        <ExportJournal filter={filter} />
        <Button
          look="quiet"
          icon="close"
          aria-label={t('act.close')}
          title={t('act.close')}
          data-testid="audit-close"
          onClick={() => navigate({ panel: 'overview' })}
        />
      </header>
      <AuditFilters filter={filter} incident={incident}>
        {heads.length > 0 && <ChainHeads heads={heads} />}
      </AuditFilters>
      <div className="audit-list scroll">
        <div className="audit-columns" aria-hidden="true">
          {COLUMNS.map((column) => (
            <span key={column}>{t(`audit.column.${column}`)}</span>
          ))}
        </div>
        {problem && (
          <ErrorState
            title={t('state.failed')}
            message={problem.code === 'NETWORK' ? t('problem.network') : problem.message}
            {...(ready ? { note: t('state.kept') } : {})}
            retry={{ label: t('state.retry'), go: refresh }}
          />
        )}
        {!ready && !problem && <Skeleton rows={10} label={t('state.loading')} />}
        {ready && entries.length === 0 && <Empty title={t('audit.none')} hint={t('audit.noneHint')} />}
        <ul className="audit-entries" aria-label={t('audit.title')}>
          {entries.map((entry) => (
            <EntryRow
              key={keyOf(entry)}
              entry={entry}
              open={open === keyOf(entry)}
              onToggle={() => setOpen(open === keyOf(entry) ? null : keyOf(entry))}
            />
          ))}
        </ul>
        {next !== null && (
          <div className="audit-older">
            <Button busy={reading} onClick={older} data-testid="audit-older">
              {t('audit.older')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
