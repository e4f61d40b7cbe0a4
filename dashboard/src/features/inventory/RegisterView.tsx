import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../lib/problem';
import { useUrlState } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { Button } from '../../ui/Button';
import { Empty, ErrorState, Notice, Skeleton } from '../../ui/states';
import { goTo, useTableAddress } from './address';
import { useCellEdits } from './edit/useCellEdits';
import { RegisterCards } from './grid/RegisterCards';
import { RegisterTable } from './grid/RegisterTable';
import { arrange, type Sorting } from './model/arrange';
import type { Lists, Register, RegisterRow } from './model/register';
import { useAllRows } from './rows/useAllRows';
import { useFreshRows } from './rows/useFreshRows';
import { Toolbar } from './Toolbar';
import { ExportMenu } from './transfer/ExportMenu';

interface RegisterViewProps<Row extends RegisterRow, Patch> {
  register: Register<Row, Patch>;
  lists: Lists;
  narrow: boolean;
  add: (added: () => void) => ReactNode;
}

const NO_ROWS: readonly never[] = [];
const onSort = (sorting: Sorting | null): void => goTo({ sorting });

export function RegisterView<Row extends RegisterRow, Patch>({
  register,
  lists,
  narrow,
  add,
}: RegisterViewProps<Row, Patch>) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { search } = useUrlState();
  const { chosen, sorting } = useTableAddress();
  const { rows: read, total, complete, failure, again } = useAllRows(register);
  useFreshRows(register);
  const { hover } = useMapActions();
  const grid = useRef<HTMLDivElement>(null);
  const rows: readonly Row[] = read ?? NO_ROWS;
  const columns = useMemo(() => register.columns({ t, language }, lists), [register, t, language, lists]);
  const filters = useMemo(() => register.filters({ t, language }, lists), [register, t, language, lists]);
  const shown = useMemo(
    () => arrange(rows, columns, filters, { search, chosen, sorting }),
    [rows, columns, filters, search, chosen, sorting],
  );
  const edits = useCellEdits(register, columns, rows);
  const onHover = useCallback(
    (row: Row | null) => {
      const { kind } = register;
      if (kind === 'equipment' || kind === 'team' || kind === 'site' || kind === 'shelter')
        hover(row && { kind, id: row.id });
    },
    [register, hover],
  );
  const title = t(`inventory.register.${register.name}`);
  const problem = toProblem(failure);
  const retry = { label: t('state.retry'), go: again };
  const network = problem?.code === 'NETWORK' ? t('problem.network') : (problem?.message ?? '');

  return (
    <>
      <Toolbar
        search={search}
        filters={filters}
        chosen={chosen}
        onChoose={(wanted) => goTo({ chosen: wanted })}
        shown={shown.length}
        total={total}
        complete={complete || problem !== null}
        grid={edits.state}
        exporting={<ExportMenu title={title} columns={columns} rows={shown} />}
        add={add(again)}
      />
      {problem && read && (
        <div className="inventory-problem">
          <Notice tone="bad" title={t('state.failed')}>
            {network} {t('state.kept')} <Button onClick={again}>{t('state.retry')}</Button>
          </Notice>
        </div>
      )}
      {problem && !read && <ErrorState title={t('state.failed')} message={network} retry={retry} />}
      {!read && !problem && <Skeleton rows={12} label={t('state.loading')} />}
      {read && rows.length === 0 && (
        <Empty title={t('inventory.empty', { register: title })} hint={t('inventory.emptyHint')} />
      )}
      {rows.length > 0 && shown.length === 0 && (
        <Empty title={t('inventory.noneMatch')} hint={t('inventory.noneMatchHint')} />
      )}
      {shown.length > 0 && narrow && (
        <RegisterCards register={register} columns={columns} rows={shown} label={title} edits={edits} />
      )}
      {shown.length > 0 && !narrow && (
        <RegisterTable
          register={register}
          columns={columns}
          rows={shown}
          label={title}
          sorting={sorting}
          onSort={onSort}
          onHover={onHover}
          edits={edits}
          grid={grid}
        />
      )}
      {!narrow && <p className="inventory-keys">{register.update ? t('inventory.keys') : t('inventory.readOnly')}</p>}
    </>
  );
}
