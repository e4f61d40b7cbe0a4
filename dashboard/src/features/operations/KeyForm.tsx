import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { fromLocalInput } from '../../lib/time';
import { Button } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { bindingOf, type HolderDraft, HolderFields, lacksBinding } from './HolderFields';
import { CreateApiKeyDocument } from './queries';

const coordinates = (text: string): string[] => text.split(/[\s,，]+/).filter(Boolean);

/** A key for another system, with the fields that it may use. */
export function KeyForm({ onMade, onCancel }: { onMade: (key: string | null) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<HolderDraft>({ name: '', role: 'OBSERVER', bound: '' });
  const [reads, setReads] = useState('*');
  const [writes, setWrites] = useState('');
  const [until, setUntil] = useState('');
  const [freeQueries, setFreeQueries] = useState(true);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, busy, problem } = useAct(CreateApiKeyDocument);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = until ? fromLocalInput(until) : null;
    const scope = { reads: coordinates(reads), writes: coordinates(writes), freeQueries };
    const input = { idempotencyKey, name: draft.name, role: draft.role, ...bindingOf(draft), ...scope };
    const made = await run({ input: { ...input, ...(expiresAt && { expiresAt }) } });
    if (made) onMade(made.createApiKey.key ?? null);
  };
  return (
    <form className="form ops-form" onSubmit={submit} data-testid="key-form">
      <HolderFields draft={draft} errorOf={errorOf} onChange={(change) => setDraft({ ...draft, ...change })} />
      <TextArea
        label={t('operations.reads')}
        hint={t('operations.readsHint')}
        rows={2}
        value={reads}
        error={errorOf('reads')}
        onChange={(event) => setReads(event.target.value)}
        data-testid="key-reads"
      />
      <TextArea
        label={t('operations.writes')}
        hint={t('operations.writesHint')}
        rows={2}
        value={writes}
        error={errorOf('writes')}
        onChange={(event) => setWrites(event.target.value)}
        data-testid="key-writes"
      />
      <TextField
        label={t('operations.until')}
        hint={t('operations.untilHint')}
        type="datetime-local"
        value={until}
        error={errorOf('expiresAt')}
        onChange={(event) => setUntil(event.target.value)}
      />
      <label className="ops-check">
        <input
          type="checkbox"
          checked={freeQueries}
          onChange={({ target }) => setFreeQueries(target.checked)}
          data-testid="key-free"
        />
        <span>
          {t('operations.freeQueries')}
          <small className="muted">{t('operations.freeQueriesHint')}</small>
        </span>
      </label>
      {problem && !problem.field && <p className="door-refusal">{problem.message}</p>}
      <div className="ops-buttons">
        <Button onClick={onCancel}>{t('account.cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={!draft.name.trim() || lacksBinding(draft)}
          data-testid="key-submit"
        >
          {t('operations.makeKey')}
        </Button>
      </div>
    </form>
  );
}
