import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionEnded } from '../features/sign-in/SessionEnded';
import { SignInPage } from '../features/sign-in/SignInPage';
import { invitationToken, WelcomePage } from '../features/sign-in/WelcomePage';
import { loadSession } from '../lib/session';
import { useSession } from '../lib/use-session';
import { ErrorState } from '../ui/states';

/** Lets in who is signed in. When a session ends the room stays as it was left, behind the notice. */
export function Door({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { state } = useSession();
  const [token, setToken] = useState(invitationToken);
  if (token) return <WelcomePage token={token} onDone={() => setToken(null)} />;
  if (state === 'signed-out') return <SignInPage />;
  if (state === 'unreachable') {
    return (
      <main className="waiting">
        <ErrorState
          title={t('door.unreachable')}
          message={t('problem.network')}
          retry={{ label: t('state.retry'), go: () => void loadSession() }}
        />
      </main>
    );
  }
  return (
    <>
      <div className="behind-door" inert={state === 'ended'}>
        {children}
      </div>
      {state === 'ended' && <SessionEnded />}
    </>
  );
}
