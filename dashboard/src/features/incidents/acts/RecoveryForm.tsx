import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/use-draft';
import { TextArea } from '../../../ui/Field';
import { ActForm } from '../ActForm';
import { UnitField } from '../UnitField';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { BeginRecoveryDocument } from './queries';

/** 后期处置 (5.1): the plan for the aftermath, and the township that carries it out. */
export default function RecoveryForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [draft, set] = useDraft({ plan: '', unitId: '' });
  const { send, busy, problem, conflict, seen } = useIncidentAct(BeginRecoveryDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('deed.recovery.title')}
      testId="recovery-form"
      submit={t('deed.recovery.submit')}
      busy={busy}
      problem={problem}
      fields={['plan', 'unitId']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ plan: draft.plan, unitId: draft.unitId || null })}
      onCancel={() => onDone()}
    >
      <TextArea
        label={t('deed.recovery.plan')}
        hint={t('deed.recovery.planHint')}
        required
        autoFocus
        rows={5}
        value={draft.plan}
        error={at('plan')}
        data-testid="recovery-plan"
        onChange={({ target }) => set('plan')(target.value)}
      />
      <UnitField
        label={t('deed.recovery.unit')}
        kinds={['TOWNSHIP']}
        value={draft.unitId}
        error={at('unitId')}
        onChange={set('unitId')}
      />
    </ActForm>
  );
}
