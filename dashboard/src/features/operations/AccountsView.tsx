import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { toProblem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ErrorState, Skeleton } from '../../ui/states';
import { AccountForm } from './AccountForm';
import { AccountRow } from './AccountRow';
import { OneTimeSecret } from './OneTimeSecret';
import { AccountsDocument } from './queries';

const linkOf = (token: string): string => `${window.location.origin}/welcome#${token}`;

/** Who may sign in. */
export function AccountsView({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const [{ data, error }, ask] = useQuery({ query: AccountsDocument, requestPolicy: 'cache-and-network' });
  const [adding, setAdding] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const again = () => ask({ requestPolicy: 'network-only' });
  const made = (link: string) => {
    setToken(link);
    setAdding(false);
    again();
  };
  const problem = toProblem(error);
  if (problem && !data) return <ErrorState title={t('state.failed')} message={problem.message} />;
  if (!data) return <Skeleton rows={8} label={t('state.loading')} />;
  return (
    <>
      {token && <OneTimeSecret title={t('operations.link')} text={linkOf(token)} onClose={() => setToken(null)} />}
      {mayWrite &&
        (adding ? (
          <AccountForm onMade={made} onCancel={() => setAdding(false)} />
        ) : (
          <Button icon="plus" onClick={() => setAdding(true)} data-testid="account-add">
            {t('operations.addAccount')}
          </Button>
        ))}
      <ul className="ops-rows">
        {data.accounts.nodes.map((account) => (
          <AccountRow key={account.id} account={account} mayWrite={mayWrite} onLink={setToken} onChanged={again} />
        ))}
      </ul>
    </>
  );
}
