import '../../i18n/rest';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../lib/url-state';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { AccountsView } from './AccountsView';
import { KeysView } from './KeysView';
import { RulesView } from './RulesView';
import '../sign-in/sign-in.css';
import './operations.css';

const TABS = ['accounts', 'keys', 'rules'] as const;
type Tab = (typeof TABS)[number];

/** 管理: who may come in, and what each may do. An auditor sees it, an administrator changes it. */
export default function OperationsPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const [tab, setTab] = useState<Tab>('accounts');
  const mayWrite = account?.role === 'ADMINISTRATOR';
  const views: Readonly<Record<Tab, () => ReactNode>> = {
    accounts: () => <AccountsView mayWrite={mayWrite} />,
    keys: () => <KeysView mayWrite={mayWrite} />,
    rules: () => <RulesView />,
  };
  return (
    <section className="ops" data-testid="operations">
      <header className="ops-head">
        <h2>{t('operations.title')}</h2>
        <Tabs
          label={t('operations.title')}
          value={tab}
          onChange={setTab}
          tabs={TABS.map((value) => ({ value, label: t(`operations.${value}`) }))}
        />
        <Button
          look="quiet"
          icon="close"
          aria-label={t('tables.close')}
          title={t('tables.close')}
          onClick={() => navigate({ panel: 'overview' })}
          data-testid="operations-close"
        />
      </header>
      <div className="ops-body scroll">{views[tab]()}</div>
    </section>
  );
}
