import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { DoorRefusal } from './DoorRefusal';
import { PasswordField } from './PasswordField';
import { SecondFactorForm } from './SecondFactorForm';
import { SingleSignOn } from './SingleSignOn';
import { useKnock } from './use-knock';

interface SignInFormProps {
  /** Of who signs in again; else it is asked for. */
  email?: string;
  onSignedIn: () => void;
}

/** E-mail and password, then the second factor where the account asks for one. */
export function SignInForm({ email: known = '', onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState(false);
  const { run, busy, problem } = useKnock<{ secondFactor: boolean }>('/sign-in');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ email, password });
    if (!answer) return;
    if (answer.secondFactor) setSecond(true);
    else onSignedIn();
  };
  if (second) return <SecondFactorForm onSignedIn={onSignedIn} onBack={() => setSecond(false)} />;
  return (
    <form className="form door-form" onSubmit={submit} data-testid="sign-in-form">
      <TextField
        label={t('door.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus={!known}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        data-testid="sign-in-email"
      />
      <PasswordField
        label={t('door.password')}
        autoComplete="current-password"
        autoFocus={known !== ''}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        testId="sign-in-password"
      />
      <DoorRefusal problem={problem} />
      <Button type="submit" look="primary" wide busy={busy} disabled={!email || !password} data-testid="sign-in-submit">
        {t('door.signIn')}
      </Button>
      <SingleSignOn />
    </form>
  );
}
