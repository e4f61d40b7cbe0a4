import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadSession } from '../../lib/session';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { DoorRefusal } from '../sign-in/DoorRefusal';
import { PasswordField } from '../sign-in/PasswordField';
import { useKnock } from '../sign-in/use-knock';

interface Begun {
  uri: string;
  backupCodes: string[];
}

/** The key of an authenticator app, as people type it: in fours. */
const keyOf = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ');

function Confirm({ begun, onConfirmed }: { begun: Begun; onConfirmed: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const { run, busy, problem } = useKnock('/second-factor/confirm');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ code })) onConfirmed();
  };
  return (
    <form className="form" onSubmit={submit} data-testid="second-factor-confirm">
      <p className="second">{t('account.scanBody')}</p>
      <code className="account-key" data-testid="second-factor-key">
        {keyOf(begun.uri)}
      </code>
      <TextField
        label={t('door.code')}
        inputMode="numeric"
        maxLength={6}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <DoorRefusal problem={problem} />
      <strong>{t('account.backupTitle')}</strong>
      <p className="muted">{t('account.backupKeep')}</p>
      <ul className="account-codes">
        {begun.backupCodes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <Button type="submit" look="primary" wide busy={busy} disabled={code.length < 6}>
        {t('account.enable')}
      </Button>
    </form>
  );
}

/** Turns the second factor of the own account on or off. */
export default function SecondFactor({ enabled, onDone }: { enabled: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<Begun | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const begin = useKnock<Begun>('/second-factor/begin');
  const end = useKnock('/second-factor/end');
  const { busy, problem } = enabled ? end : begin;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!enabled) return setBegun(await begin.run({ password }));
    if (await end.run({ password })) await finish(t('account.disabled'));
  };
  const finish = async (text: string) => {
    setSaid(text);
    await loadSession();
  };
  if (said) {
    return (
      <div className="form">
        <Notice>{said}</Notice>
        <Button onClick={onDone}>{t('door.back')}</Button>
      </div>
    );
  }
  if (begun) return <Confirm begun={begun} onConfirmed={() => finish(t('account.enabled'))} />;
  return (
    <form className="form" onSubmit={submit} data-testid="second-factor-begin">
      <p className="second">{enabled ? t('account.disableBody') : t('account.enableBody')}</p>
      <PasswordField
        label={t('door.password')}
        autoComplete="current-password"
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        testId="second-factor-password"
      />
      <DoorRefusal problem={problem} />
      <div className="account-buttons">
        <Button onClick={onDone}>{t('account.cancel')}</Button>
        <Button type="submit" look={enabled ? 'danger' : 'primary'} busy={busy} disabled={!password}>
          {enabled ? t('account.disable') : t('account.enable')}
        </Button>
      </div>
    </form>
  );
}
