import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/Button';
import { DoorRefusal } from './DoorRefusal';
import { useKnock } from './use-knock';

const REASONS = ['unknown', 'unverified', 'suspended', 'denied', 'expired', 'failed'] as const;

/** Why the last try at the provider led nowhere, as the address says after it. */
const reasonOf = (search: string): (typeof REASONS)[number] | undefined => {
  const said = new URLSearchParams(search).get('sign-in');
  return REASONS.find((reason) => reason === said);
};

/** The way over the organisation's own sign-in, where there is one; the browser leaves for it and comes back signed in. */
export function SingleSignOn() {
  const { t } = useTranslation();
  const { singleSignOn } = useSession();
  const { run, busy, problem } = useKnock<{ url: string }>('/single-sign-on');
  if (!singleSignOn) return null;
  const { name } = singleSignOn;
  const reason = reasonOf(window.location.search);
  const leave = async () => {
    const answer = await run({});
    if (answer) window.location.assign(answer.url);
  };
  return (
    <div className="door-single">
      <span className="door-or">{t('door.or')}</span>
      {reason && !problem && (
        <p className="door-refusal" role="alert" data-testid="single-sign-on-refusal">
          {t(`door.refused.${reason}`, { name })}
        </p>
      )}
      <DoorRefusal problem={problem} />
      <Button wide busy={busy} onClick={leave} data-testid="single-sign-on">
        {t('door.single', { name })}
      </Button>
    </div>
  );
}
