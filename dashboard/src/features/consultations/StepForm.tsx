import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationRowFragment, ConsultationState } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { Button } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { ProblemNotice } from '../incidents/ProblemNotice';
import { AnswerConsultationDocument, CloseConsultationDocument } from './queries';

interface StepFormProps {
  consultation: ConsultationRowFragment;
  to: ConsultationState;
  onDone: () => void;
}

/** One step: what is advised, or why it is declined, closed or taken back. */
export function StepForm({ consultation, to, onDone }: StepFormProps) {
  const { t } = useTranslation();
  const [advice, setAdvice] = useState(consultation.advice ?? '');
  const [note, setNote] = useState('');
  const answer = useAct(AnswerConsultationDocument);
  const close = useAct(CloseConsultationDocument);
  const problem = answer.problem ?? close.problem;
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const send = async (): Promise<void> => {
    const step = { id: consultation.id, expectedVersion: consultation.version, to, note: note.trim() || null };
    const ends = to === 'CLOSED' || to === 'CANCELLED';
    const done = ends
      ? await close.run({ input: step })
      : await answer.run({ input: { ...step, ...(to === 'ADVISED' && { advice }) } });
    if (done) onDone();
  };
  return (
    <div className="task-act" data-testid="consultation-step">
      {to === 'ADVISED' && (
        <TextArea
          label={t('consultation.advice')}
          required
          autoFocus
          rows={5}
          value={advice}
          error={at('advice')}
          data-testid="consultation-advice"
          onChange={({ target }) => setAdvice(target.value)}
        />
      )}
      <TextField
        label={t(`consultation.note.${to}`)}
        autoFocus={to !== 'ADVISED'}
        value={note}
        error={at('note')}
        data-testid="consultation-note"
        onChange={({ target }) => setNote(target.value)}
      />
      <ProblemNotice problem={problem} shown={['advice', 'note']} />
      <div className="form-buttons">
        <Button look="quiet" onClick={onDone}>
          {t('act.cancel')}
        </Button>
        <Button
          look="primary"
          busy={answer.busy || close.busy}
          data-testid="consultation-send"
          onClick={() => void send()}
        >
          {t(`term.consultationAct.${to}`)}
        </Button>
      </div>
    </div>
  );
}
