import { useTranslation } from 'react-i18next';
import type { CommandAuthority } from '../../../generated/graphql';
import { useDraft } from '../../../lib/use-draft';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { ActForm } from '../ActForm';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { HandOverCommandDocument } from './queries';

const AUTHORITIES = [
  'TOWNSHIP',
  'COUNTY',
  'PREFECTURE',
  'REGION',
  'NATION',
] as const satisfies readonly CommandAuthority[];

/** 移交指挥权 (1.5, 2.2, 4.5): to whom, who receives it, why. */
export default function HandOverForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const above = AUTHORITIES[AUTHORITIES.indexOf(incident.command.authority) + 1] ?? incident.command.authority;
  const [draft, set] = useDraft({ to: above as CommandAuthority, from: '', receivedBy: '', reason: '' });
  const { send, busy, problem, conflict, seen } = useIncidentAct(HandOverCommandDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('deed.handOver.title')}
      testId="hand-over-form"
      submit={t('deed.handOver.submit')}
      busy={busy}
      problem={problem}
      fields={['to', 'receivedBy', 'reason']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ ...draft, from: draft.from.trim() || null })}
      onCancel={() => onDone()}
    >
      <SelectField
        label={t('deed.handOver.to')}
        value={draft.to}
        error={at('to')}
        options={AUTHORITIES.map((value) => ({ value, label: t(`term.commandAuthority.${value}`) }))}
        onChange={({ target }) => set('to')(AUTHORITIES.find((one) => one === target.value) ?? draft.to)}
      />
      <div className="form-pair">
        <TextField
          label={t('deed.handOver.from')}
          value={draft.from}
          onChange={({ target }) => set('from')(target.value)}
        />
        <TextField
          label={t('deed.handOver.receivedBy')}
          required
          value={draft.receivedBy}
          error={at('receivedBy')}
          data-testid="hand-over-received-by"
          onChange={({ target }) => set('receivedBy')(target.value)}
        />
      </div>
      <TextArea
        label={t('deed.reason')}
        required
        value={draft.reason}
        error={at('reason')}
        data-testid="hand-over-reason"
        onChange={({ target }) => set('reason')(target.value)}
      />
    </ActForm>
  );
}
