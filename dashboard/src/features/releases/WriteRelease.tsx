import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseRowFragment, Severity } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { named } from '../../lib/named';
import { useDraft } from '../../lib/use-draft';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { TextArea, TextField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { ActForm } from '../incidents/ActForm';
import { TextConflict } from '../incidents/TextConflict';
import { DraftReleaseDocument, ReleaseAuthorityDocument, UpdateReleaseDocument } from './queries';

interface WriteReleaseProps {
  incidentId: string;
  severity: Severity;
  /** The draft that is changed. */
  release?: ReleaseRowFragment;
  /** The published release that the new one corrects. */
  corrects?: ReleaseRowFragment;
  onDone: () => void;
}

/** Writes a release, or changes one; says who will have to approve it. */
export function WriteRelease({ incidentId, severity, release, corrects, onDone }: WriteReleaseProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [key] = useState(idempotencyKey);
  const from = release ?? corrects;
  const [draft, set] = useDraft({
    title: from?.title ?? '',
    text: from?.text ?? '',
    sensitive: from?.sensitive ?? false,
  });
  // The version that this text was written on; another's words are shown before one's own go over them.
  const [seen, setSeen] = useState(release);
  const write = useAct(DraftReleaseDocument);
  const update = useAct(UpdateReleaseDocument);
  const overtaken = release && seen && release.version > seen.version && update.problem?.code === 'CONFLICT';
  const problem = overtaken ? null : (write.problem ?? update.problem);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const [{ data }] = useKeptQuery({
    query: ReleaseAuthorityDocument,
    variables: { severity, sensitive: draft.sensitive },
  });
  const submit = async (): Promise<void> => {
    const done = seen
      ? await update.run({ input: { ...draft, id: seen.id, expectedVersion: seen.version } })
      : await write.run({ input: { ...draft, idempotencyKey: key, incidentId, correctsId: corrects?.id ?? null } });
    if (done) onDone();
  };
  const authority = data?.releaseAuthority;
  const approvers = (authority?.approvers ?? []).map((unit) => named(unit, language)).join(t('deed.or'));
  return (
    <ActForm
      title={corrects ? t('release.correctTitle', { code: corrects.code }) : t('release.add')}
      testId="release-form"
      submit={t('act.save')}
      busy={write.busy || update.busy}
      problem={problem}
      fields={['title', 'text']}
      notice={
        overtaken && (
          <TextConflict
            parts={(['title', 'text'] as const).map((field) => ({
              label: t(`release.${field}`),
              theirs: release[field],
              mine: draft[field],
              take: () => set(field)(release[field]),
            }))}
            onKnown={() => setSeen(release)}
          />
        )
      }
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField
        label={t('release.title')}
        required
        autoFocus
        value={draft.title}
        error={at('title')}
        data-testid="release-title"
        onChange={({ target }) => set('title')(target.value)}
      />
      <TextArea
        label={t('release.text')}
        required
        rows={7}
        value={draft.text}
        error={at('text')}
        data-testid="release-text"
        onChange={({ target }) => set('text')(target.value)}
      />
      <label className="check">
        <input type="checkbox" checked={draft.sensitive} onChange={({ target }) => set('sensitive')(target.checked)} />
        {t('release.sensitive')}
      </label>
      {authority && <Notice title={t('release.approver', { units: approvers })}>{authority.text}</Notice>}
    </ActForm>
  );
}
