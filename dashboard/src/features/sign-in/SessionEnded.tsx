import { useTranslation } from 'react-i18next';
import { loadSession } from '../../lib/session';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/Button';
import { SignInForm } from './SignInForm';
import './sign-in.css';

/** Over the page as it was left: signing in again goes on where the work stopped. */
export function SessionEnded() {
  const { t } = useTranslation();
  const { account } = useSession();
  return (
    <div className="ended" role="dialog" aria-modal="true" aria-labelledby="ended-title" data-testid="session-ended">
      <section className="door-card">
        <h1 id="ended-title">{t('door.ended')}</h1>
        <p className="second">{t('door.endedBody')}</p>
        <SignInForm email={account?.email ?? ''} onSignedIn={loadSession} />
        <Button look="quiet" onClick={() => window.location.assign('/')}>
          {t('door.other')}
        </Button>
      </section>
    </div>
  );
}
