import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { bindingOf, type HolderDraft, HolderFields, lacksBinding } from './HolderFields';
import { CreateAccountDocument } from './queries';

/** A new account; its owner chooses the password by a one-time link. */
export function AccountForm({ onMade, onCancel }: { onMade: (token: string) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<HolderDraft>({ name: '', role: 'DUTY_OFFICER', bound: '' });
  const [email, setEmail] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const { run, busy, problem } = useAct(CreateAccountDocument);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { idempotencyKey: key, name: draft.name, email, role: draft.role, ...bindingOf(draft) };
    const made = await run({ input });
    if (made) onMade(made.createAccount.token);
  };
  return (
    <form className="form ops-form" onSubmit={submit} data-testid="account-form">
      <HolderFields draft={draft} errorOf={errorOf} onChange={(change) => setDraft({ ...draft, ...change })} />
      <TextField
        label={t('door.email')}
        type="email"
        value={email}
        error={errorOf('email')}
        onChange={(event) => setEmail(event.target.value)}
        data-testid="account-email"
      />
      {problem && !problem.field && <p className="door-refusal">{problem.message}</p>}
      <div className="ops-buttons">
        <Button onClick={onCancel}>{t('account.cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={!draft.name.trim() || !email || lacksBinding(draft)}
          data-testid="account-submit"
        >
          {t('operations.invite')}
        </Button>
      </div>
    </form>
  );
}
