import { useTranslation } from 'react-i18next';
import { loadSession } from '../../lib/session';
import { useSession } from '../../lib/use-session';
import { DoorCard } from './DoorCard';
import { SignInForm } from './SignInForm';

/** The first thing that a person sees. */
export function SignInPage() {
  const { t } = useTranslation();
  const { demo } = useSession();
  return (
    <DoorCard title={t('door.title')} note={demo ? t('door.demoNote') : t('door.helpNote')}>
      <SignInForm onSignedIn={loadSession} />
    </DoorCard>
  );
}
