import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../../lib/measure';
import { useDraft } from '../../../lib/use-draft';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { ActForm } from '../ActForm';
import { UnitField } from '../UnitField';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { type MadePackage, makePackage } from './package-file';
import { ArchiveIncidentDocument } from './queries';

/** 归档移交 (5.5): which package was handed over, to whom; afterwards the incident is read-only. */
export default function ArchiveForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [draft, set] = useDraft({ unitId: '', receivedBy: '', note: '' });
  const [made, setMade] = useState<MadePackage | null>(null);
  const [making, setMaking] = useState(false);
  const [failed, setFailed] = useState(false);
  const make = async (): Promise<void> => {
    setMaking(true);
    const told = await makePackage(incident.id);
    setMade(told);
    setFailed(told === null);
    setMaking(false);
  };
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
      barred={made === null}
      onSubmit={() =>
        made &&
        send({
          ...draft,
          packageSha256: made.packageSha256,
          packageBytes: made.packageBytes,
          unitId: draft.unitId || null,
          note: draft.note.trim() || null,
        })
      }
      onCancel={() => onDone()}
    >
      <div className="archive-package" data-testid="archive-package" data-made={made !== null}>
        {made ? (
          <p>
            {t('deed.archive.made', { rows: made.rows, files: made.files, bytes: count(made.packageBytes, language) })}
            <small className="muted">SHA-256 {made.packageSha256}</small>
            <a href={made.path} download>
              {t('deed.archive.take')}
            </a>
          </p>
        ) : (
          <p className="muted">{failed ? t('deed.archive.failed') : t('deed.archive.packageHint')}</p>
        )}
        <Button busy={making} data-testid="archive-make" onClick={() => void make()}>
          {made ? t('deed.archive.again') : t('deed.archive.make')}
        </Button>
      </div>
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
