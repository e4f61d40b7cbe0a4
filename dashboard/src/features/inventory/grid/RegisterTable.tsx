import { Table } from 'antd';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellEdits } from '../edit/useCellEdits';
import type { Sorting } from '../model/arrange';
import type { Column, Register, RegisterRow } from '../model/register';
import { GridShell } from './GridShell';
import { GridProvider } from './grid-context';
import { hasActs, widthOfActs } from './RowActs';
import { ACTS, CODE, CODE_WIDTH, tableColumns } from './table-columns';
import { useGridKeys } from './useGridKeys';
import { useReveal } from './useReveal';
import { useRoom } from './useRoom';

interface RegisterTableProps<Row extends RegisterRow, Patch> {
  register: Register<Row, Patch>;
  columns: readonly Column<Row, Patch>[];
  rows: readonly Row[];
  label: string;
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  onHover: (row: Row | null) => void;
  edits: CellEdits;
  grid: RefObject<HTMLDivElement | null>;
}

const HEAD_HEIGHT = 41;

export function RegisterTable<Row extends RegisterRow, Patch>(props: RegisterTableProps<Row, Patch>) {
  const { register, columns, rows, label, sorting, onSort, onHover, edits, grid } = props;
  const { t } = useTranslation();
  const room = useRoom(grid);
  const right = widthOfActs(register);
  const needed = CODE_WIDTH + columns.reduce((sum, { width }) => sum + width, 0) + right;
  const keys = useMemo(
    () => [CODE, ...columns.map(({ key }) => key), ...(hasActs(register) ? [ACTS] : [])],
    [columns, register],
  );
  const { table, reveal } = useReveal(grid, keys, { left: CODE_WIDTH, right });
  const onKeyDown = useGridKeys(grid, edits, {
    rows: useMemo(() => rows.map(({ id }) => id), [rows]),
    columns: keys,
    editable: register.update ? columns.flatMap(({ key, edit }) => (edit ? [key] : [])) : [],
    press: ({ row, column }) =>
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"] button`)?.click(),
    reveal,
  });
  const shown = useMemo(
    () => tableColumns(register, columns, sorting, { code: t('inventory.code'), acts: t('inventory.acts') }),
    [register, columns, sorting, t],
  );

  // The cells read what is being typed from the context, so a stroke does not draw the whole table again.
  const body = useMemo(
    () =>
      room && (
        <Table<Row>
          ref={table}
          virtual
          size="small"
          rowKey="id"
          columns={shown}
          dataSource={rows}
          pagination={false}
          showSorterTooltip={false}
          rowHoverable={false}
          scroll={{ x: Math.max(needed, room.width), y: room.height - HEAD_HEIGHT }}
          onRow={(row) => ({
            'data-testid': `row-${row.code}`,
            role: 'row',
            onMouseEnter: () => onHover(row),
            onMouseLeave: () => onHover(null),
          })}
          onChange={(_pages, _filters, sorter) => {
            const chosen = Array.isArray(sorter) ? undefined : sorter;
            const column = chosen?.columnKey;
            onSort(column && chosen?.order ? { column: String(column), descending: chosen.order === 'descend' } : null);
          }}
        />
      ),
    [room, shown, rows, needed, onHover, onSort, table],
  );

  return (
    <GridProvider value={edits}>
      <GridShell grid={grid} label={label} count={rows.length} edits={edits} onKeyDown={onKeyDown}>
        {body}
      </GridShell>
    </GridProvider>
  );
}
