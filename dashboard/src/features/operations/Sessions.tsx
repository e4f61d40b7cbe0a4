import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { type Account, EndSessionDocument } from './queries';

interface SessionsProps {
  account: Account;
  mayWrite: boolean;
  onChanged: () => void;
}

/** Where an account is signed in. */
export function Sessions({ account, mayWrite, onChanged }: SessionsProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { run, busy, problem } = useAct(EndSessionDocument);
  const end = async (id: string) => {
    if (await run({ input: { id, accountId: account.id } })) onChanged();
  };
  if (account.sessions.length === 0) return <p className="muted">{t('operations.noSessions')}</p>;
  return (
    <>
      <ul className="ops-sessions" data-testid="sessions">
        {account.sessions.map((session) => (
          <li key={session.id}>
            <span>{fullTime(session.createdAt, language)}</span>
            <span className="muted">{session.address}</span>
            <span className="muted ops-agent" title={session.agent ?? undefined}>
              {session.agent}
            </span>
            {mayWrite && (
              <Button look="quiet" busy={busy} onClick={() => end(session.id)} data-testid="session-end">
                {t('operations.endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && <p className="door-refusal">{problem.message}</p>}
    </>
  );
}
