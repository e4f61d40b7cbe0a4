import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate, useUrlState } from '../../../lib/url-state';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { ActPopover } from '../acts/ActPopover';
import { goTo, useTableAddress } from '../address';
import { useViews } from './use-views';
import './views.css';

/** 视图: how one likes to look at a register, kept under a name. */
export function ViewsMenu() {
  const { t } = useTranslation();
  return (
    <ActPopover label={t('inventory.views')} testId="views-open" title={t('inventory.views')} quiet>
      {(close) => <Views onChosen={close} />}
    </ActPopover>
  );
}

function Views({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const { search } = useUrlState();
  const address = useTableAddress();
  const { views, save, remove } = useViews();
  const [name, setName] = useState('');
  return (
    <div className="form">
      {views.length === 0 && <p className="second">{t('inventory.noViews')}</p>}
      <ul className="views">
        {views.map((view) => (
          <li key={view.name}>
            <button
              type="button"
              className="list-row"
              data-testid="view"
              onClick={() => {
                goTo(view.address);
                navigate({ search: view.search }, 'replace');
                onChosen();
              }}
            >
              {view.name} <small className="second">{t(`inventory.register.${view.address.register}`)}</small>
            </button>
            <Button
              look="quiet"
              icon="close"
              aria-label={t('inventory.removeView', { name: view.name })}
              onClick={() => remove(view.name)}
            />
          </li>
        ))}
      </ul>
      <form
        className="view-save"
        onSubmit={(event) => {
          event.preventDefault();
          save({ name: name.trim(), address, search });
          setName('');
        }}
      >
        <TextField
          label={t('inventory.saveView')}
          hint={t('inventory.saveViewHint')}
          maxLength={40}
          value={name}
          data-testid="view-name"
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''} data-testid="view-save">
          {t('act.save')}
        </Button>
      </form>
    </div>
  );
}
