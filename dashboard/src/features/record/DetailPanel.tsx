import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { toProblem } from '../../lib/problem';
import { navigate, select, useUrlState } from '../../lib/url-state';
import { Panel } from '../../ui/Panel';
import { Empty, ErrorState, Skeleton } from '../../ui/states';

interface DetailPanelProps {
  title: string;
  testId: string;
  found: boolean;
  error: CombinedError | undefined;
  waiting: boolean;
  retry: () => void;
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** One record in the panel, with a way back to where the reader came from. */
export function DetailPanel({
  title,
  testId,
  found,
  error,
  waiting,
  retry,
  actions,
  footer,
  children,
}: DetailPanelProps) {
  const { t } = useTranslation();
  const { purpose } = useUrlState();
  const problem = toProblem(error);
  const back = (): void => (purpose ? select({ kind: 'incident', id: purpose }) : select(null));
  return (
    <Panel
      title={title}
      testId={testId}
      actions={actions}
      back={{ label: t('act.back'), go: back }}
      close={{ label: t('act.close'), go: () => navigate({ selection: null, purpose: null, panel: 'none' }) }}
      {...(footer ? { footer } : {})}
    >
      {problem && (
        <ErrorState
          title={t('state.failed')}
          message={problem.code === 'NETWORK' ? t('problem.network') : problem.message}
          note={found ? t('state.kept') : undefined}
          retry={{ label: t('state.retry'), go: retry }}
        />
      )}
      {found && children}
      {!found && waiting && <Skeleton rows={7} label={t('state.loading')} />}
      {!found && !waiting && !problem && <Empty title={t('state.gone')} />}
    </Panel>
  );
}
