import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { AccountEdit } from './AccountEdit';
import { ConfirmButton } from './ConfirmButton';
import { type Account, InviteAccountDocument, UpdateAccountDocument } from './queries';
import { Sessions } from './Sessions';

interface AccountRowProps {
  account: Account;
  mayWrite: boolean;
  onLink: (token: string) => void;
  onChanged: () => void;
}

/** One account: role and what it acts for, where it is signed in, and what may be done to it. */
export function AccountRow({ account, mayWrite, onLink, onChanged }: AccountRowProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'sessions' | 'edit' | null>(null);
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
    await update.run({ input });
    // Also when somebody else was quicker: then the row shows what it is now.
    onChanged();
  };
  const toggle = (part: 'sessions' | 'edit') => setOpen(open === part ? null : part);
  const edited = (changed: boolean) => {
    setOpen(null);
    if (changed) onChanged();
  };
  const bound = account.unit ?? account.team ?? account.expert;
  return (
    <li className={suspended ? 'ops-row ops-off' : 'ops-row'} data-testid="account-row">
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
          {account.provisioned && <Tag>{t('operations.provisioned')}</Tag>}
          {account.demo && <Tag tone="orange">{t('account.demo')}</Tag>}
        </div>
        <div className="ops-buttons ops-acts">
          <Button
            look="quiet"
            aria-expanded={open === 'sessions'}
            onClick={() => toggle('sessions')}
            data-testid="account-sessions"
          >
            {t('operations.sessions', { count: account.sessions.length })}
          </Button>
          {mayWrite && (
            <>
              <Button
                look="quiet"
                aria-expanded={open === 'edit'}
                onClick={() => toggle('edit')}
                data-testid="account-edit"
              >
                {t('operations.edit')}
              </Button>
              <Button look="quiet" busy={invite.busy} disabled={suspended} onClick={link} data-testid="account-invite">
                {t('operations.newLink')}
              </Button>
              {suspended ? (
                <Button look="quiet" busy={update.busy} onClick={suspend} data-testid="account-restore">
                  {t('operations.restore')}
                </Button>
              ) : (
                <ConfirmButton
                  label={t('operations.suspend')}
                  question={t('operations.suspendNow')}
                  busy={update.busy}
                  disabled={own?.id === account.id}
                  onConfirm={suspend}
                  testId="account-suspend"
                />
              )}
            </>
          )}
        </div>
      </div>
      {problem && <p className="door-refusal">{problem.message}</p>}
      {open === 'sessions' && <Sessions account={account} mayWrite={mayWrite} onChanged={onChanged} />}
      {open === 'edit' && <AccountEdit account={account} onDone={edited} />}
    </li>
  );
}
