import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/states';
import { DoorRefusal } from '../sign-in/DoorRefusal';
import { PasswordField } from '../sign-in/PasswordField';
import { useKnock } from '../sign-in/use-knock';

/** A new password for the own account; it signs every other device out. */
export default function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [changed, setChanged] = useState(false);
  const { run, busy, problem } = useKnock('/password');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ current, next })) setChanged(true);
  };
  if (changed) {
    return (
      <div className="form">
        <Notice>{t('account.changed')}</Notice>
        <Button onClick={onDone}>{t('door.back')}</Button>
      </div>
    );
  }
  return (
    <form className="form" onSubmit={submit} data-testid="password-form">
      <PasswordField
        label={t('account.current')}
        autoComplete="current-password"
        autoFocus
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        testId="password-current"
      />
      <PasswordField
        label={t('account.next')}
        hint={t('door.passwordHint')}
        autoComplete="new-password"
        value={next}
        error={problem?.field === 'next' ? problem.message : null}
        onChange={(event) => setNext(event.target.value)}
        testId="password-next"
      />
      <DoorRefusal problem={problem} fields={['next']} />
      <div className="account-buttons">
        <Button onClick={onDone}>{t('account.cancel')}</Button>
        <Button type="submit" look="primary" busy={busy} disabled={!current || !next} data-testid="password-submit">
          {t('account.change')}
        </Button>
      </div>
    </form>
  );
}
