import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { named } from '../../lib/named';
import { useDraft } from '../../lib/use-draft';
import { usePreferences } from '../../lib/use-preferences';
import { SelectField, TextArea } from '../../ui/Field';
import { useExperts } from '../experts/queries';
import { ActForm } from '../incidents/ActForm';
import { RequestConsultationDocument } from './queries';

interface RequestFormProps {
  incidentId: string;
  /** Whom the incident calls for; they stand first. */
  recommended: readonly string[];
  onDone: () => void;
}

/** 咨询专家: whom, and what is asked. */
export function RequestForm({ incidentId, recommended, onDone }: RequestFormProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [key] = useState(idempotencyKey);
  const [{ data }] = useExperts();
  const [draft, set] = useDraft({ expertId: recommended[0] ?? '', question: '' });
  const { run, busy, problem } = useAct(RequestConsultationDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const submit = async (): Promise<void> => {
    if (await run({ input: { ...draft, idempotencyKey: key, incidentId } })) onDone();
  };
  const rank = (id: string): number => (recommended.indexOf(id) + 1 || recommended.length + 1) - 1;
  const experts = (data?.experts.nodes ?? [])
    .filter(({ retiredAt, termValid }) => retiredAt === null && termValid)
    .toSorted((a, b) => rank(a.id) - rank(b.id));
  return (
    <ActForm
      title={t('consultation.add')}
      testId="consultation-form"
      submit={t('consultation.submit')}
      busy={busy}
      problem={problem}
      fields={['expertId', 'question']}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <SelectField
        label={t('consultation.expert')}
        required
        value={draft.expertId}
        error={at('expertId')}
        placeholder={data ? '—' : t('state.loading')}
        options={experts.map((expert) => ({
          value: expert.id,
          label: `${named(expert, language)} · ${expert.specialities.map((one) => t(`term.category.${one}`)).join(' ')} · ${t(`term.availability.${expert.availability}`)}`,
        }))}
        data-testid="consultation-expert"
        onChange={({ target }) => set('expertId')(target.value)}
      />
      <TextArea
        label={t('consultation.question')}
        required
        rows={3}
        value={draft.question}
        error={at('question')}
        data-testid="consultation-question"
        onChange={({ target }) => set('question')(target.value)}
      />
    </ActForm>
  );
}
