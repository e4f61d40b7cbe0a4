import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitKind } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { useDraft } from '../../lib/use-draft';
import { TextArea, TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { ActForm } from '../incidents/ActForm';
import { UnitField } from '../incidents/UnitField';
import { RequestSupportDocument } from './queries';

const KINDS = ['UPPER_AUTHORITY', 'NEIGHBOUR', 'ARMED_FORCES'] as const satisfies readonly UnitKind[];
type Asked = (typeof KINDS)[number];

/** 请求支援: of whom, what, why. */
export function RequestForm({ incidentId, onDone }: { incidentId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [kind, setKind] = useState<Asked>('UPPER_AUTHORITY');
  const [draft, set] = useDraft({ unitId: '', need: '', reason: '', document: '' });
  const { run, busy, problem } = useAct(RequestSupportDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const submit = async (): Promise<void> => {
    const input = { ...draft, idempotencyKey: key, incidentId, document: draft.document.trim() || null };
    if (await run({ input })) onDone();
  };
  return (
    <ActForm
      title={t('support.add')}
      testId="support-form"
      submit={t('support.submit')}
      busy={busy}
      problem={problem}
      fields={['unitId', 'need', 'reason']}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <Segmented
        label={t('support.of')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`term.supportOf.${value}`) }))}
        onChange={(chosen) => {
          setKind(chosen);
          set('unitId')('');
        }}
      />
      <UnitField
        label={t('support.unit')}
        required
        kinds={[kind]}
        value={draft.unitId}
        error={at('unitId')}
        testId="support-unit"
        onChange={set('unitId')}
      />
      <TextArea
        label={t('support.need')}
        required
        value={draft.need}
        error={at('need')}
        data-testid="support-need"
        onChange={({ target }) => set('need')(target.value)}
      />
      <TextArea
        label={t('support.reason')}
        required
        value={draft.reason}
        error={at('reason')}
        data-testid="support-reason"
        onChange={({ target }) => set('reason')(target.value)}
      />
      <TextField
        label={t('deed.document')}
        value={draft.document}
        onChange={({ target }) => set('document')(target.value)}
      />
    </ActForm>
  );
}
