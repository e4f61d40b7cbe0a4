import { useTranslation } from 'react-i18next';
import type { SiteCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import type { Placed } from './board-address';
import { changeBoard, useBoard } from './use-board';

/** Machines of the what-if that the county does not have yet. */
export function AddedMachines({ sites }: { sites: readonly SiteCoreFragment[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { kind, placed } = useBoard();
  const replace = (old: Placed, next: Placed | null): void =>
    changeBoard({ placed: placed.flatMap((one) => (one === old ? (next ?? []) : [one])) });
  const first = sites[0];
  return (
    <>
      <ul className="board-machines">
        {placed.map((one, index) =>
          one.kind === kind ? (
            <li key={index} className="board-machine board-touched" data-testid="what-if-added">
              <span className="board-machine-name">{t('board.unfilled')}</span>
              <select
                className="input"
                aria-label={`${t('board.unfilled')} ${t('board.place')}`}
                value={one.site ?? ''}
                onChange={({ target }) => replace(one, { ...one, site: target.value, at: null })}
              >
                {one.at && <option value="">{t('board.onMap')}</option>}
                {sites.map((site) => (
                  <option key={site.id} value={site.code}>
                    {named(site, language)}
                  </option>
                ))}
              </select>
              <Button onClick={() => replace(one, null)}>{t('board.remove')}</Button>
            </li>
          ) : null,
        )}
      </ul>
      {first && (
        <Button
          icon="plus"
          data-testid="what-if-add"
          onClick={() => changeBoard({ placed: [...placed, { machine: null, kind, site: first.code, at: null }] })}
        >
          {t('board.addNew')}
        </Button>
      )}
    </>
  );
}
