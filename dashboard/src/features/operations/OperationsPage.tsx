import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../lib/url-state';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { AccountsView } from './AccountsView';
import { KeysView } from './KeysView';
import '../sign-in/sign-in.css';
import './operations.css';

type Tab = 'accounts' | 'keys';

/** 管理: who may come in. An auditor sees it, an administrator changes it. */
export default function OperationsPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const [tab, setTab] = useState<Tab>('accounts');
  const mayWrite = account?.role === 'ADMINISTRATOR';
  return (
    <div className="ops scroll" data-testid="operations">
      <div className="ops-head">
        <h1>{t('operations.title')}</h1>
        <Button
          look="quiet"
          icon="close"
          aria-label={t('tables.close')}
          onClick={() => navigate({ panel: 'overview' })}
        />
      </div>
      <Tabs
        label={t('operations.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'accounts', label: t('operations.accounts') },
          { value: 'keys', label: t('operations.keys') },
        ]}
      />
      {tab === 'accounts' ? <AccountsView mayWrite={mayWrite} /> : <KeysView mayWrite={mayWrite} />}
    </div>
  );
}
