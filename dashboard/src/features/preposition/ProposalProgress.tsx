import { useTranslation } from 'react-i18next';
import type { ProposalCoreFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { useNow } from '../../lib/time';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { tenth } from './figures';
import { Problem } from './Problem';
import { CancelProposalDocument } from './proposal-queries';

/** How far the solver is, by the clock and by its best answer; it can be stopped and gives what it has. */
export function ProposalProgress({ proposal }: { proposal: ProposalCoreFragment }) {
  const { t } = useTranslation();
  const cancel = useAct(CancelProposalDocument);
  const now = useNow(500);
  const { id, seconds, startedAt, progress } = proposal;
  const passed = Math.max(0, Math.min(seconds, Math.round((now - Date.parse(startedAt)) / 1000)));
  const { value = null, bound = null } = progress ?? {};
  const gap = value !== null && bound !== null && value !== 0 ? Math.abs(bound - value) / Math.abs(value) : null;
  return (
    <Section title={t('board.running')} testId="proposal-progress">
      <div className="board-form">
        <progress max={seconds} value={passed} aria-label={t('board.running')} />
        <p className="board-note" role="status">
          {progress ? t('board.progress', { seconds: passed, limit: seconds }) : t('board.queued')}
        </p>
        {value !== null && (
          <Facts
            facts={[
              [
                t('board.best'),
                `${tenth(value)}${gap === null ? '' : ` · ${t('board.gap', { gap: tenth(100 * gap) })}`}`,
              ],
            ]}
          />
        )}
        <Problem of={cancel.problem} />
        <Button busy={cancel.busy} data-testid="proposal-cancel" onClick={() => void cancel.run({ input: { id } })}>
          {t('board.cancel')}
        </Button>
      </div>
    </Section>
  );
}
