import { useTranslation } from 'react-i18next';
import type { SuspensionAuthority, SuspensionDanger } from '../../../generated/graphql';
import { fromLocalInput, localInputValue } from '../../../lib/time';
import { useDraft } from '../../../lib/use-draft';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { Notice } from '../../../ui/states';
import { ActForm } from '../ActForm';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { SuspendResponseDocument } from './queries';

const AUTHORITIES = [
  'ONSITE_HEADQUARTERS',
  'TOWNSHIP_GOVERNMENT',
  'RESCUE_TEAM',
] as const satisfies readonly SuspensionAuthority[];
const DANGERS = ['RESCUERS', 'SECONDARY_DISASTER'] as const satisfies readonly SuspensionDanger[];
const FIELDS = ['reason', 'approvedBy', 'reportedTo', 'reportedAt', 'authority'];

/** 暂停救援 (4.8): which danger, who orders it, who approved; a team in danger asks nobody and reports at once. */
export default function SuspendForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [draft, set] = useDraft({
    danger: 'RESCUERS' as SuspensionDanger,
    authority: 'ONSITE_HEADQUARTERS' as SuspensionAuthority,
    reason: '',
    approvedBy: '',
    reportedTo: '',
    reportedAt: localInputValue(Date.now()),
    withdrawn: true,
  });
  const { send, busy, problem, conflict, seen } = useIncidentAct(SuspendResponseDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const team = draft.authority === 'RESCUE_TEAM';
  const submit = () =>
    send({
      danger: draft.danger,
      authority: draft.authority,
      withdrawn: draft.withdrawn,
      reason: draft.reason,
      approvedBy: team ? null : draft.approvedBy.trim() || null,
      reportedTo: draft.reportedTo.trim() || null,
      reportedAt: draft.reportedTo.trim() ? fromLocalInput(draft.reportedAt) : null,
    });
  return (
    <ActForm
      title={t('deed.suspend.title')}
      testId="suspend-form"
      submit={t('deed.suspend.submit')}
      danger
      busy={busy}
      problem={problem}
      fields={FIELDS}
      conflict={conflict}
      current={seen}
      onSubmit={submit}
      onCancel={() => onDone()}
    >
      <Segmented
        label={t('deed.suspend.danger')}
        value={draft.danger}
        onChange={set('danger')}
        options={DANGERS.map((value) => ({ value, label: t(`term.suspensionDanger.${value}`) }))}
      />
      <TextArea
        label={t('deed.suspend.reason')}
        required
        autoFocus
        value={draft.reason}
        error={at('reason')}
        data-testid="suspend-reason"
        onChange={({ target }) => set('reason')(target.value)}
      />
      <SelectField
        label={t('deed.suspend.authority')}
        value={draft.authority}
        error={at('authority')}
        data-testid="suspend-authority"
        options={AUTHORITIES.map((value) => ({ value, label: t(`term.suspensionAuthority.${value}`) }))}
        onChange={({ target }) => set('authority')(AUTHORITIES.find((one) => one === target.value) ?? draft.authority)}
      />
      {team ? (
        <Notice>{t('deed.suspend.teamHint')}</Notice>
      ) : (
        <TextField
          label={t('deed.approvedBy')}
          required
          value={draft.approvedBy}
          error={at('approvedBy')}
          data-testid="suspend-approved-by"
          onChange={({ target }) => set('approvedBy')(target.value)}
        />
      )}
      <label className="check">
        <input type="checkbox" checked={draft.withdrawn} onChange={({ target }) => set('withdrawn')(target.checked)} />
        {t('deed.reportSuspension.withdrawn')}
      </label>
      <div className="form-pair">
        <TextField
          label={t('deed.suspend.reportedTo')}
          value={draft.reportedTo}
          error={at('reportedTo')}
          onChange={({ target }) => set('reportedTo')(target.value)}
        />
        <TextField
          label={t('deed.suspend.reportedAt')}
          type="datetime-local"
          value={draft.reportedAt}
          error={at('reportedAt')}
          onChange={({ target }) => set('reportedAt')(target.value)}
        />
      </div>
    </ActForm>
  );
}
