import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPreference } from '../../lib/preferences';
import { signOut } from '../../lib/session';
import { navigate } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { useSession } from '../../lib/use-session';
import { useCounty } from '../../map/queries';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/icons';
import './account.css';

const PasswordForm = lazy(() => import('./PasswordForm'));
const SecondFactor = lazy(() => import('./SecondFactor'));

type View = 'menu' | 'password' | 'second-factor';

/** Closes what is open when somebody clicks beside it or presses escape. */
function useDismiss(open: boolean, close: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const beside = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', beside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', beside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open, close]);
  return ref;
}

/** Who is signed in, and what they do to the own account. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { account, demo } = useSession();
  const { language } = usePreferences();
  const [{ data }] = useCounty();
  const expertId = data?.viewer.expertId;
  const [view, setView] = useState<View | null>(null);
  const close = useRef(() => setView(null)).current;
  const ref = useDismiss(view !== null, close);
  if (!account) return null;
  const role = t(`term.role.${account.role as 'COMMANDER'}`);
  return (
    <div className="account" ref={ref}>
      {demo && (
        <span className="account-demo" title={t('account.demoHint')} data-testid="demo-mark">
          {t('account.demo')}
        </span>
      )}
      <button
        type="button"
        className="account-button"
        aria-haspopup="dialog"
        aria-expanded={view !== null}
        aria-label={t('account.label')}
        title={`${account.name} · ${role}`}
        onClick={() => setView(view ? null : 'menu')}
        data-testid="account-button"
      >
        <Icon name="person" size={15} />
        <span>{account.name}</span>
      </button>
      {view && (
        <section className="account-card" aria-label={t('account.label')} data-testid="account-card">
          <div className="account-who">
            <strong>{account.name}</strong>
            <span className="second">{role}</span>
            <span className="muted">{account.email}</span>
            <span className="muted">
              {t('account.scope')} {account.scope}
            </span>
          </div>
          {view === 'menu' ? (
            <div className="account-acts">
              {expertId && (
                <Button
                  look="quiet"
                  wide
                  onClick={() => {
                    close();
                    navigate({ panel: 'experts', selection: { kind: 'expert', id: expertId }, act: null });
                  }}
                  data-testid="account-consultations"
                >
                  {t('consultation.mine')}
                </Button>
              )}
              <Button look="quiet" wide onClick={() => setView('password')} data-testid="account-password">
                {t('account.password')}
              </Button>
              <Button look="quiet" wide onClick={() => setView('second-factor')} data-testid="account-second-factor">
                {t('account.secondFactor')}
                <span className="muted">
                  {account.twoFactorEnabled ? t('account.secondFactorOn') : t('account.secondFactorOff')}
                </span>
              </Button>
              <div className="account-phone">
                <Button
                  look="quiet"
                  wide
                  onClick={() => setPreference({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' })}
                >
                  {t('language')}
                </Button>
              </div>
              <hr />
              <Button look="quiet" wide onClick={() => signOut(false)} data-testid="sign-out">
                {t('account.signOut')}
              </Button>
              <Button look="quiet" wide onClick={() => signOut(true)} data-testid="sign-out-everywhere">
                {t('account.signOutEverywhere')}
              </Button>
            </div>
          ) : (
            <Suspense>
              {view === 'password' ? (
                <PasswordForm onDone={() => setView('menu')} />
              ) : (
                <SecondFactor enabled={account.twoFactorEnabled} onDone={() => setView('menu')} />
              )}
            </Suspense>
          )}
        </section>
      )}
    </div>
  );
}
