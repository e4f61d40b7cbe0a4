import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../lib/url-state';
import { Button } from '../../ui/Button';
import type { GridState } from './edit/edit-state';
import type { Filter } from './model/register';
import { ViewsMenu } from './views/ViewsMenu';

interface ToolbarProps<Row> {
  search: string;
  filters: readonly Filter<Row>[];
  chosen: Readonly<Record<string, string>>;
  onChoose: (chosen: Record<string, string>) => void;
  shown: number;
  total: number;
  complete: boolean;
  grid: GridState;
  exporting: ReactNode;
  add: ReactNode;
}

/** Search, filters, how many are shown, and whether everything typed has been saved. */
export function Toolbar<Row>({
  search,
  filters,
  chosen,
  onChoose,
  shown,
  total,
  complete,
  grid,
  exporting,
  add,
}: ToolbarProps<Row>) {
  const { t } = useTranslation();
  const edits = Object.values(grid.edits);
  const saving = edits.filter(({ phase }) => phase === 'saving').length;
  const unsaved = edits.filter(
    ({ phase, typed, seen }) => phase !== 'saving' && (phase !== 'open' || typed !== seen),
  ).length;
  const narrowed = search !== '' || Object.values(chosen).some(Boolean);
  const progress =
    saving > 0
      ? t('inventory.savingCount', { count: saving })
      : unsaved > 0
        ? t('inventory.unsavedCount', { count: unsaved })
        : grid.saved
          ? t('inventory.allSaved')
          : '';
  return (
    <div className="toolbar">
      <input
        className="input toolbar-search"
        type="search"
        aria-label={t('act.search')}
        placeholder={t('inventory.searchHint')}
        value={search}
        data-testid="register-search"
        onChange={({ target }) => navigate({ search: target.value }, 'replace')}
      />
      {filters.map(({ key, title, options }) => (
        <select
          key={key}
          className={`input toolbar-filter${chosen[key] ? ' toolbar-filter-on' : ''}`}
          aria-label={title}
          value={chosen[key] ?? ''}
          data-testid={`filter-${key}`}
          onChange={({ target }) => onChoose({ ...chosen, [key]: target.value })}
        >
          <option value="">{t('inventory.all', { what: title })}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ))}
      {narrowed && (
        <Button
          look="quiet"
          data-testid="register-clear"
          onClick={() => {
            onChoose({});
            navigate({ search: '' }, 'replace');
          }}
        >
          {t('inventory.clear')}
        </Button>
      )}
      <span className="toolbar-count" data-testid="register-count">
        {narrowed ? t('inventory.countOf', { shown, total }) : t('inventory.count', { total })}
        {!complete && <span className="spinner" role="status" aria-label={t('state.loading')} />}
      </span>
      <span
        className={`toolbar-progress${unsaved > 0 ? ' tone-orange' : ''}`}
        role="status"
        data-testid="register-progress"
      >
        {progress}
      </span>
      <ViewsMenu />
      {exporting}
      {add}
    </div>
  );
}
