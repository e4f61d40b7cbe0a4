import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { fileSize } from './file-size';
import { RetireFileDocument } from './queries';

/** One file: a photo in small, a document by its name. One that was added by mistake is retired with a reason, and kept. */
export function FileItem({ file, retirable }: { file: FileRowFragment; retirable: boolean }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [broken, setBroken] = useState(false);
  const [retiring, setRetiring] = useState(false);
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useAct(RetireFileDocument);
  const stored = file.attachmentState === 'STORED';
  const retire = async (): Promise<void> => {
    if (await run({ input: { id: file.id, expectedVersion: file.version, reason: reason.trim() } })) setRetiring(false);
  };
  return (
    <li className="file" data-testid="file">
      <a className="file-face" href={stored ? file.path : undefined} target="_blank" rel="noreferrer" title={file.name}>
        {stored && file.thumbnailPath && !broken ? (
          <img
            src={file.thumbnailPath}
            alt={file.caption ?? file.name}
            loading="lazy"
            onError={() => setBroken(true)}
          />
        ) : (
          <span className="file-kind">{file.name.split('.').at(-1)?.slice(0, 5).toUpperCase()}</span>
        )}
      </a>
      <strong className="file-name">{file.name}</strong>
      {file.caption && <span>{file.caption}</span>}
      <small className="muted" title={fullTime(file.createdAt, language)}>
        {stored ? fileSize(file.bytes, language) : t('file.awaited')} · {file.addedBy}{' '}
        {shortTime(file.createdAt, now, language)}
      </small>
      {retirable && !retiring && (
        <Button look="quiet" data-testid="file-retire" onClick={() => setRetiring(true)}>
          {t('file.retire')}
        </Button>
      )}
      {retiring && (
        <ActForm
          title={t('file.retire')}
          testId="file-retire-form"
          submit={t('file.retire')}
          danger
          busy={busy}
          problem={problem}
          fields={['reason']}
          onSubmit={() => void retire()}
          onCancel={() => setRetiring(false)}
        >
          <TextField
            label={t('file.reason')}
            required
            value={reason}
            error={problem?.field === 'reason' ? problem.message : null}
            onChange={({ target }) => setReason(target.value)}
          />
        </ActForm>
      )}
    </li>
  );
}
