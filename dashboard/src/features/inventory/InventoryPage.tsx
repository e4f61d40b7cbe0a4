import '../../i18n/rest';
import { ConfigProvider } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { usePhone } from '../../ui/use-phone';
import { goTo, useTableAddress } from './address';
import { AddRecord } from './create/AddRecord';
import { EquipmentForm } from './create/EquipmentForm';
import { ExpertForm } from './create/ExpertForm';
import { ShelterForm } from './create/ShelterForm';
import { TeamForm } from './create/TeamForm';
import { equipmentRegister } from './equipment/register';
import { expertRegister } from './experts/register';
import { REGISTERS, type RegisterName } from './model/register';
import { RegisterView } from './RegisterView';
import { shelterRegister } from './shelters/register';
import { siteRegister } from './sites/register';
import { stockRegister } from './stock/register';
import { teamRegister } from './teams/register';
import { antTheme, LOCALES } from './theme';
import { ImportDrawer } from './transfer/ImportDrawer';
import { useLists } from './useLists';
import './inventory.css';
import './grid/grid.css';

/** 台账: the registers in wide tables. Loaded only when it is opened, and antd with it. */
export default function InventoryPage() {
  const { t } = useTranslation();
  const { language, theme } = usePreferences();
  const { register } = useTableAddress();
  const narrow = usePhone();
  const lists = useLists();
  const look = useMemo(() => antTheme(theme), [theme]);
  const shared = { lists, narrow };

  const views: Readonly<Record<RegisterName, () => ReactNode>> = {
    equipment: () => (
      <RegisterView
        key="equipment"
        {...shared}
        register={equipmentRegister}
        add={(added) => (
          <>
            <ImportDrawer kind="EQUIPMENT" title={t('inventory.register.equipment')} onWritten={added} />
            <AddRecord register="equipment" form={EquipmentForm} lists={lists} onAdded={added} />
          </>
        )}
      />
    ),
    teams: () => (
      <RegisterView
        key="teams"
        {...shared}
        register={teamRegister}
        add={(added) => (
          <>
            <ImportDrawer kind="TEAM" title={t('inventory.register.teams')} onWritten={added} />
            <AddRecord register="teams" form={TeamForm} lists={lists} onAdded={added} />
          </>
        )}
      />
    ),
    shelters: () => (
      <RegisterView
        key="shelters"
        {...shared}
        register={shelterRegister}
        add={(added) => <AddRecord register="shelters" form={ShelterForm} lists={lists} onAdded={added} />}
      />
    ),
    stock: () => (
      <RegisterView
        key="stock"
        {...shared}
        register={stockRegister}
        add={(added) => <ImportDrawer kind="STOCK_ITEM" title={t('inventory.register.stock')} onWritten={added} />}
      />
    ),
    experts: () => (
      <RegisterView
        key="experts"
        {...shared}
        register={expertRegister}
        add={(added) => <AddRecord register="experts" form={ExpertForm} lists={lists} onAdded={added} />}
      />
    ),
    sites: () => <RegisterView key="sites" {...shared} register={siteRegister} add={() => null} />,
  };

  return (
    <ConfigProvider locale={LOCALES[language]} theme={look}>
      <section className="inventory" data-testid="inventory">
        <header className="inventory-head">
          <h2>{t('tables.title')}</h2>
          <Tabs
            label={t('tables.title')}
            tabs={REGISTERS.map((value) => ({ value, label: t(`inventory.register.${value}`) }))}
            value={register}
            onChange={(value) => goTo({ register: value, chosen: {}, sorting: null })}
          />
          <Button
            look="quiet"
            icon="close"
            aria-label={t('tables.close')}
            title={t('tables.close')}
            data-testid="inventory-close"
            onClick={() => navigate({ panel: 'overview', search: '' })}
          />
        </header>
        {views[register]()}
      </section>
    </ConfigProvider>
  );
}
