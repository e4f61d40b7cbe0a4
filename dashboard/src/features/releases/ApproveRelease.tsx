import { useTranslation } from 'react-i18next';
import type { ReleaseRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { named } from '../../lib/named';
import { fromLocalInput, localInputValue } from '../../lib/time';
import { useDraft } from '../../lib/use-draft';
import { usePreferences } from '../../lib/use-preferences';
import { SelectField, TextField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { ApproveReleaseDocument } from './queries';

/** 批准 (4.7): by a body that the plan lets approve for this severity, with the paper that says so. */
export function ApproveRelease({ release, onDone }: { release: ReleaseRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const approvers = release.authority?.approvers ?? [];
  const [draft, set] = useDraft({
    approverUnitId: approvers[0]?.id ?? '',
    approverPerson: '',
    approvedAt: localInputValue(Date.now()),
    document: '',
  });
  const { run, busy, problem } = useAct(ApproveReleaseDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const submit = async (): Promise<void> => {
    const input = {
      ...draft,
      id: release.id,
      expectedVersion: release.version,
      approvedAt: fromLocalInput(draft.approvedAt) ?? draft.approvedAt,
      document: draft.document.trim() || null,
    };
    if (await run({ input })) onDone();
  };
  return (
    <ActForm
      title={t('term.releaseAct.approve')}
      testId="approve-form"
      submit={t('release.recordApproval')}
      busy={busy}
      problem={problem}
      fields={['approverUnitId', 'approverPerson', 'approvedAt']}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <SelectField
        label={t('release.approverUnit')}
        value={draft.approverUnitId}
        error={at('approverUnitId')}
        options={approvers.map((unit) => ({ value: unit.id, label: named(unit, language) }))}
        onChange={({ target }) => set('approverUnitId')(target.value)}
      />
      <TextField
        label={t('deed.approvedBy')}
        required
        autoFocus
        value={draft.approverPerson}
        error={at('approverPerson')}
        data-testid="approve-person"
        onChange={({ target }) => set('approverPerson')(target.value)}
      />
      <div className="form-pair">
        <TextField
          label={t('release.approvedAt')}
          type="datetime-local"
          value={draft.approvedAt}
          error={at('approvedAt')}
          onChange={({ target }) => set('approvedAt')(target.value)}
        />
        <TextField
          label={t('deed.document')}
          value={draft.document}
          onChange={({ target }) => set('document')(target.value)}
        />
      </div>
    </ActForm>
  );
}
