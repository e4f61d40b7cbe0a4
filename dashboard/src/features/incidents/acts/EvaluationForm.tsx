import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationRowFragment } from '../../../generated/graphql';
import { useAct } from '../../../lib/act';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { fullTime } from '../../../lib/time';
import { useDraft } from '../../../lib/use-draft';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { TextArea, TextField } from '../../../ui/Field';
import { Notice, Skeleton } from '../../../ui/states';
import { ActForm } from '../ActForm';
import { ProblemNotice } from '../ProblemNotice';
import { TextConflict } from '../TextConflict';
import type { ActProps } from './act-props';
import {
  DraftEvaluationDocument,
  EvaluationDocument,
  SubmitEvaluationDocument,
  UpdateEvaluationDocument,
} from './queries';

/** 总结评估 (5.4): drafted from the record, completed by hand, submitted once and then unchangeable. */
export default function EvaluationForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [key] = useState(idempotencyKey);
  const [{ data }] = useKeptQuery({ query: EvaluationDocument, variables: { id: incident.id } });
  const { run, busy, problem } = useAct(DraftEvaluationDocument);
  if (!data?.incident) return <Skeleton rows={4} label={t('state.loading')} />;
  const { evaluation } = data.incident;
  if (!evaluation)
    return (
      <ActForm
        title={t('deed.evaluation.title')}
        testId="evaluation-draft"
        submit={t('deed.evaluation.draft')}
        busy={busy}
        problem={problem}
        fields={[]}
        onSubmit={() => void run({ input: { idempotencyKey: key, incidentId: incident.id } })}
        onCancel={() => onDone()}
      >
        <Notice>{t('deed.evaluation.draftHint')}</Notice>
      </ActForm>
    );
  if (evaluation.submittedAt)
    return (
      <section className="incident-form" data-testid="evaluation-submitted">
        <strong>{t('deed.evaluation.title')}</strong>
        <Notice>
          {t('deed.evaluation.submitted', {
            by: evaluation.submittedBy ?? '',
            at: fullTime(evaluation.submittedAt, language),
          })}
        </Notice>
        <p className="document-text">{evaluation.text}</p>
        <h4>{t('deed.evaluation.lessons')}</h4>
        <p className="document-text">{evaluation.lessons}</p>
        <h4>{t('deed.evaluation.suggestions')}</h4>
        <p className="document-text">{evaluation.suggestions}</p>
        <div className="form-buttons">
          <Button onClick={() => onDone()}>{t('act.close')}</Button>
        </div>
      </section>
    );
  return <WriteEvaluation evaluation={evaluation} onDone={onDone} />;
}

function WriteEvaluation({ evaluation, onDone }: { evaluation: EvaluationRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [draft, set] = useDraft({
    text: evaluation.text,
    lessons: evaluation.lessons ?? '',
    suggestions: evaluation.suggestions ?? '',
    submittedBy: '',
  });
  // The version that this text was written on; another's change is shown before one's own goes over it.
  const [seen, setSeen] = useState(evaluation);
  const update = useAct(UpdateEvaluationDocument);
  const submit = useAct(SubmitEvaluationDocument);
  const overtaken = evaluation.version > seen.version && update.problem?.code === 'CONFLICT';
  const problem = overtaken ? null : (update.problem ?? submit.problem);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const save = async (): Promise<EvaluationRowFragment | null> => {
    const { text, lessons, suggestions } = draft;
    const input = {
      id: evaluation.id,
      expectedVersion: seen.version,
      text,
      lessons: lessons.trim() || null,
      suggestions: suggestions.trim() || null,
    };
    const saved = await update.run({ input });
    if (saved) setSeen(saved.updateEvaluation);
    return saved?.updateEvaluation ?? null;
  };
  const send = async (): Promise<void> => {
    const saved = await save();
    if (!saved) return;
    const input = { id: saved.id, expectedVersion: saved.version, submittedBy: draft.submittedBy };
    await submit.run({ input });
  };
  return (
    <form
      className="incident-form"
      data-testid="evaluation-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <strong>{t('deed.evaluation.title')}</strong>
      <TextArea
        label={t('deed.evaluation.text')}
        rows={12}
        value={draft.text}
        error={at('text')}
        onChange={({ target }) => set('text')(target.value)}
      />
      <TextArea
        label={t('deed.evaluation.lessons')}
        required
        value={draft.lessons}
        error={at('lessons')}
        data-testid="evaluation-lessons"
        onChange={({ target }) => set('lessons')(target.value)}
      />
      <TextArea
        label={t('deed.evaluation.suggestions')}
        required
        value={draft.suggestions}
        error={at('suggestions')}
        data-testid="evaluation-suggestions"
        onChange={({ target }) => set('suggestions')(target.value)}
      />
      <TextField
        label={t('deed.evaluation.submittedBy')}
        required
        value={draft.submittedBy}
        error={at('submittedBy')}
        data-testid="evaluation-by"
        onChange={({ target }) => set('submittedBy')(target.value)}
      />
      {overtaken && (
        <TextConflict
          parts={(['text', 'lessons', 'suggestions'] as const).map((field) => ({
            label: t(`deed.evaluation.${field}`),
            theirs: evaluation[field] ?? '',
            mine: draft[field],
            take: () => set(field)(evaluation[field] ?? ''),
          }))}
          onKnown={() => setSeen(evaluation)}
        />
      )}
      <ProblemNotice problem={problem} shown={['text', 'lessons', 'suggestions', 'submittedBy']} />
      <div className="form-buttons">
        <Button look="quiet" onClick={() => onDone()}>
          {t('act.close')}
        </Button>
        <Button busy={update.busy} data-testid="evaluation-save" onClick={() => void save()}>
          {t('act.save')}
        </Button>
        <Button look="primary" type="submit" busy={submit.busy} data-testid="evaluation-submit">
          {t('deed.evaluation.submit')}
        </Button>
      </div>
    </form>
  );
}
