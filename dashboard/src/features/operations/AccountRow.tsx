import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountsQuery } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { EndSessionDocument, InviteAccountDocument, UpdateAccountDocument } from './queries';

type Account = AccountsQuery['accounts']['nodes'][number];

interface AccountRowProps {
  account: Account;
  mayWrite: boolean;
  onLink: (token: string) => void;
  onChanged: () => void;
}

function Sessions({ account, mayWrite, onChanged }: Omit<AccountRowProps, 'onLink'>) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { run, busy } = useAct(EndSessionDocument);
  const end = async (id: string) => {
    if (await run({ input: { id, accountId: account.id } })) onChanged();
  };
  if (account.sessions.length === 0) return <p className="muted">{t('operations.noSessions')}</p>;
  return (
    <ul className="ops-sessions">
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
  );
}

/** One account: role and what it acts for, where it is signed in, and what may be done to it. */
export function AccountRow({ account, mayWrite, onLink, onChanged }: AccountRowProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const invite = useAct(InviteAccountDocument);
  const update = useAct(UpdateAccountDocument);
  const { account: own } = useSession();
  const problem = invite.problem ?? update.problem;
  const suspended = account.suspendedAt !== null;
  const link = async () => {
    const made = await invite.run({ input: { id: account.id } });
    if (made) onLink(made.inviteAccount.token);
  };
  const suspend = async () => {
    const input = { id: account.id, expectedVersion: account.version, suspended: !suspended };
    if (await update.run({ input })) onChanged();
  };
  const bound = account.unit ?? account.team ?? account.expert;
  return (
    <li className="ops-row" data-testid="account-row">
      <div className="ops-line">
        <div className="ops-who">
          <strong>{account.name}</strong>
          <span className="muted">{account.email}</span>
        </div>
        <div className="ops-tags">
          <Tag tone="accent">{t(`term.role.${account.role}`)}</Tag>
          {bound && <span className="second">{bound.name}</span>}
          {suspended && <Tag tone="red">{t('operations.suspended')}</Tag>}
          {account.twoFactorEnabled && <Tag tone="good">{t('account.secondFactor')}</Tag>}
          {account.demo && <Tag tone="orange">{t('account.demo')}</Tag>}
        </div>
        <div className="ops-buttons">
          <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)} data-testid="account-sessions">
            {t('operations.sessions', { count: account.sessions.length })}
          </Button>
          {mayWrite && (
            <>
              <Button look="quiet" busy={invite.busy} onClick={link} data-testid="account-invite">
                {t('operations.newLink')}
              </Button>
              <Button
                look="quiet"
                busy={update.busy}
                disabled={own?.id === account.id}
                onClick={suspend}
                data-testid="account-suspend"
              >
                {suspended ? t('operations.restore') : t('operations.suspend')}
              </Button>
            </>
          )}
        </div>
      </div>
      {problem && <p className="door-refusal">{problem.message}</p>}
      {open && <Sessions account={account} mayWrite={mayWrite} onChanged={onChanged} />}
    </li>
  );
}
