import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/use-draft';
import { TextField } from '../../../ui/Field';
import { ActForm } from '../ActForm';
import { UnitField } from '../UnitField';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { weigh } from './package-file';
import { ArchiveIncidentDocument } from './queries';

/** 归档移交 (5.5): which package was handed over, to whom; afterwards the incident is read-only. */
export default function ArchiveForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [draft, set, setDraft] = useDraft({ packageSha256: '', packageBytes: 0, unitId: '', receivedBy: '', note: '' });
  const { send, busy, problem, conflict, seen } = useIncidentAct(ArchiveIncidentDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('deed.archive.title')}
      testId="archive-form"
      submit={t('deed.archive.submit')}
      busy={busy}
      problem={problem}
      fields={['packageSha256', 'packageBytes', 'receivedBy', 'unitId']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ ...draft, unitId: draft.unitId || null, note: draft.note.trim() || null })}
      onCancel={() => onDone()}
    >
      <TextField
        label={t('deed.archive.package')}
        type="file"
        required
        hint={
          draft.packageSha256
            ? t('deed.archive.weighed', { bytes: draft.packageBytes, hash: draft.packageSha256.slice(0, 16) })
            : t('deed.archive.packageHint')
        }
        error={at('packageSha256') ?? at('packageBytes')}
        data-testid="archive-package"
        onChange={async ({ target }) => {
          const file = target.files?.[0];
          if (!file) return;
          const told = await weigh(file);
          setDraft((before) => ({ ...before, ...told }));
        }}
      />
      <UnitField label={t('deed.archive.unit')} value={draft.unitId} error={at('unitId')} onChange={set('unitId')} />
      <TextField
        label={t('deed.archive.receivedBy')}
        required
        value={draft.receivedBy}
        error={at('receivedBy')}
        data-testid="archive-received-by"
        onChange={({ target }) => set('receivedBy')(target.value)}
      />
      <TextField label={t('incident.note')} value={draft.note} onChange={({ target }) => set('note')(target.value)} />
    </ActForm>
  );
}
