import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Problem } from '../../lib/problem';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/states';
import { saveFile } from '../inventory/transfer/save-file';
import type { AuditFilter } from './audit-address';
import { journalCsv, journalJson } from './export-journal';
import { askJournal, type Entry, graphFilter, type Head } from './useJournal';

const PAGE = 400;
/** As much as a browser holds with ease; more is for a narrower question. */
const MOST = 50_000;

type Format = 'csv' | 'json';

/** 导出: all that fits the conditions, as a file; read page by page, and it can be stopped. */
export function ExportJournal({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const client = useClient();
  const { language } = usePreferences();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [cut, setCut] = useState(false);
  const stopped = useRef(false);

  const readAll = async (): Promise<{ entries: Entry[]; heads: readonly Head[] } | null> => {
    const entries: Entry[] = [];
    let [heads, total, after]: [readonly Head[], number, string | null] = [[], 0, null];
    do {
      const { journal, problem: refused } = await askJournal(client, graphFilter(filter), PAGE, after);
      if (!journal) setProblem(refused);
      if (!journal || stopped.current) return null;
      entries.push(...journal.nodes);
      if (after === null) ({ heads, totalCount: total = 0 } = { ...journal, totalCount: journal.totalCount ?? 0 });
      after = journal.pageInfo.hasNextPage ? (journal.pageInfo.endCursor ?? null) : null;
      setProgress({ done: entries.length, total });
    } while (after !== null && entries.length < MOST);
    setCut(after !== null);
    return { entries, heads };
  };
  const save = async (format: Format): Promise<void> => {
    stopped.current = false;
    setProblem(null);
    setCut(false);
    setProgress({ done: 0, total: 0 });
    const read = await readAll();
    setProgress(null);
    if (!read) return;
    const now = new Date();
    const content =
      format === 'csv'
        ? new Blob([journalCsv(read.entries, t, language)], { type: 'text/csv' })
        : new Blob([journalJson(read.entries, read.heads, graphFilter(filter), now)], { type: 'application/json' });
    saveFile(`${t('audit.exportName')}-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.${format}`, content);
  };

  return (
    <span className="audit-export">
      {progress ? (
        <>
          <span className="audit-progress" role="status">
            {t('audit.exporting', progress)}
          </span>
          <Button
            look="quiet"
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t('act.cancel')}
          </Button>
        </>
      ) : (
        <>
          <span className="second">{t('audit.exportAs')}</span>
          {(['csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              look="quiet"
              title={t('audit.export', { format: format.toUpperCase() })}
              data-testid={`audit-export-${format}`}
              onClick={() => void save(format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </>
      )}
      {cut && <Notice tone="warn">{t('audit.exportCut', { count: MOST })}</Notice>}
      {problem && <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>}
    </span>
  );
}
