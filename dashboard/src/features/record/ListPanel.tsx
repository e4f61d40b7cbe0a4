import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { toProblem } from '../../lib/problem';
import { navigate, useUrlState } from '../../lib/url-state';
import { List, type Row } from '../../ui/List';
import { Panel } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import './record.css';

export interface SearchableRow extends Row {
  /** What the search box looks through. */
  text: string;
}

interface ListPanelProps {
  title: string;
  testId: string;
  rows: readonly SearchableRow[] | undefined;
  error: CombinedError | undefined;
  retry: () => void;
  head?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  empty?: ReactNode;
  onOpen: (id: string) => void;
  onHover?: (id: string | null) => void;
}

/** A list with a search box and its empty, loading and error states; the search stands in the address. */
export function ListPanel({
  title,
  testId,
  rows,
  error,
  retry,
  head,
  actions,
  empty,
  onOpen,
  onHover,
}: ListPanelProps) {
  const { t } = useTranslation();
  const { search } = useUrlState();
  const searchId = useId();
  const wanted = search.trim().toLowerCase();
  const shown = rows?.filter(({ text }) => text.toLowerCase().includes(wanted));
  const problem = toProblem(error);
  return (
    <Panel
      title={title}
      testId={testId}
      actions={actions}
      close={{ label: t('act.collapse'), go: () => navigate({ panel: 'none' }) }}
    >
      {head}
      <div className="list-search">
        <label htmlFor={searchId} className="sr-only">
          {t('act.search')}
        </label>
        <input
          id={searchId}
          className="input"
          type="search"
          placeholder={t('act.search')}
          value={search}
          data-testid="list-search"
          onChange={({ target }) => navigate({ search: target.value }, 'replace')}
        />
      </div>
      {problem && (
        <ErrorState
          title={t('state.failed')}
          message={problem.code === 'NETWORK' ? t('problem.network') : problem.message}
          note={rows ? t('state.kept') : undefined}
          retry={{ label: t('state.retry'), go: retry }}
        />
      )}
      {!rows && !problem && <Skeleton rows={6} label={t('state.loading')} />}
      {shown && shown.length > 0 && (
        <List
          rows={shown}
          label={title}
          onOpen={onOpen}
          onEscape={() => navigate({ panel: 'none' })}
          {...(onHover ? { onHover } : {})}
        />
      )}
      {rows &&
        shown?.length === 0 &&
        (wanted ? (
          <Empty title={t('state.emptySearch', { text: search })} />
        ) : (
          (empty ?? <Empty title={t('state.empty')} />)
        ))}
    </Panel>
  );
}
