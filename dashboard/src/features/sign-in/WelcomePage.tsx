import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DoorProblem, knock } from '../../lib/door';
import { loadSession } from '../../lib/session';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Skeleton } from '../../ui/states';
import { DoorCard } from './DoorCard';
import { DoorRefusal } from './DoorRefusal';
import { PasswordField } from './PasswordField';
import { SecondFactorForm } from './SecondFactorForm';
import { useKnock } from './use-knock';

interface Invited {
  name: string | null;
  email: string | null;
}

const FIELDS = ['name', 'email', 'password'];

/** The token stands behind `#`, where it reaches no server's log. */
export const invitationToken = (): string | null =>
  window.location.pathname === '/welcome' ? window.location.hash.slice(1) || null : null;

function useInvitation(token: string) {
  const [invited, setInvited] = useState<Invited | null>(null);
  const [problem, setProblem] = useState<DoorProblem | null>(null);
  useEffect(() => {
    let asked = true;
    void knock<Invited>('/invitation', { token }).then(({ data, problem: refused }) => {
      if (!asked) return;
      setInvited(data);
      setProblem(refused);
    });
    return () => {
      asked = false;
    };
  }, [token]);
  return { invited, problem };
}

/** A one-time link: the first administrator's set-up, an invitation, or a new password. */
export function WelcomePage({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { invited, problem: linkProblem } = useInvitation(token);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState(false);
  const { run, busy, problem } = useKnock<{ secondFactor: boolean }>('/invitation/accept');
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  const done = async () => {
    window.history.replaceState(null, '', '/');
    await loadSession();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ token, password, ...(invited?.email === null && { name, email }) });
    if (answer?.secondFactor) setSecond(true);
    else if (answer) await done();
  };
  if (linkProblem) {
    return (
      <DoorCard title={t('door.linkBad')}>
        <DoorRefusal problem={linkProblem} />
        <Button onClick={() => window.location.assign('/')}>{t('door.toSignIn')}</Button>
      </DoorCard>
    );
  }
  if (!invited) {
    return (
      <DoorCard title={t('door.welcome')}>
        <Skeleton rows={3} label={t('state.loading')} />
      </DoorCard>
    );
  }
  const isFirst = invited.email === null;
  if (second) {
    return (
      <DoorCard title={t('door.welcome')}>
        <SecondFactorForm onSignedIn={done} onBack={() => window.location.assign('/')} />
      </DoorCard>
    );
  }
  return (
    <DoorCard title={isFirst ? t('door.firstTitle') : t('door.welcome')}>
      <p className="second">{isFirst ? t('door.firstBody') : t('door.invitedBody', { name: invited.name })}</p>
      <form className="form door-form" onSubmit={submit} data-testid="welcome-form">
        {isFirst ? (
          <>
            <TextField
              label={t('door.name')}
              autoComplete="name"
              autoFocus
              maxLength={60}
              value={name}
              error={errorOf('name')}
              onChange={(event) => setName(event.target.value)}
              data-testid="welcome-name"
            />
            <TextField
              label={t('door.email')}
              type="email"
              autoComplete="username"
              value={email}
              error={errorOf('email')}
              onChange={(event) => setEmail(event.target.value)}
              data-testid="welcome-email"
            />
          </>
        ) : (
          <TextField
            label={t('door.email')}
            type="email"
            autoComplete="username"
            value={invited.email ?? ''}
            readOnly
          />
        )}
        <PasswordField
          label={t('door.newPassword')}
          hint={t('door.passwordHint')}
          autoComplete="new-password"
          value={password}
          error={errorOf('password')}
          onChange={(event) => setPassword(event.target.value)}
          testId="welcome-password"
        />
        <DoorRefusal problem={problem} fields={FIELDS} />
        <Button
          type="submit"
          look="primary"
          wide
          busy={busy}
          disabled={!password || (isFirst && (!name.trim() || !email))}
          data-testid="welcome-submit"
        >
          {t('door.begin')}
        </Button>
      </form>
    </DoorCard>
  );
}
