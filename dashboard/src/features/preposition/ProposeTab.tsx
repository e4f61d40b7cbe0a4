import { useTranslation } from 'react-i18next';
import { toProblem } from '../../lib/problem';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Skeleton } from '../../ui/states';
import { Problem } from './Problem';
import { ProposalForm } from './ProposalForm';
import { ProposalProgress } from './ProposalProgress';
import { ProposalResult } from './ProposalResult';
import { ProposalDocument } from './proposal-queries';
import { changeBoard, useBoard } from './use-board';

/** 测算: a question to the solver, how far it is, and what it proposes. */
export function ProposeTab() {
  const { t } = useTranslation();
  const { proposal: id } = useBoard();
  const [{ data, error }] = useKeptQuery({ query: ProposalDocument, variables: { id: id ?? '' }, pause: id === null });
  const proposal = data?.prepositionProposal?.id === id ? data.prepositionProposal : null;
  if (id === null) return <ProposalForm />;
  if (!proposal) {
    return error ? <Problem of={toProblem(error)} /> : <Skeleton rows={5} label={t('state.loading')} />;
  }
  const anew = (): void => changeBoard({ proposal: null });
  if (proposal.proposalState === 'RUNNING') return <ProposalProgress proposal={proposal} />;
  return <ProposalResult proposal={proposal} onAnew={anew} />;
}
