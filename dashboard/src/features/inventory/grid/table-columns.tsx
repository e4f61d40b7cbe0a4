import type { TableProps } from 'antd';
import type { Sorting } from '../model/arrange';
import type { Column, Register, RegisterRow } from '../model/register';
import { CodeCell } from './CodeCell';
import { cellId } from './cell-at';
import { GridCell } from './GridCell';
import { hasActs, RowActs, widthOfActs } from './RowActs';

export const CODE = 'code';
export const ACTS = 'acts';
export const CODE_WIDTH = 150;

type TableColumns<Row> = NonNullable<TableProps<Row>['columns']>;
type TableColumn<Row> = TableColumns<Row>[number];

interface Titles {
  code: string;
  acts: string;
}

/** A register's columns as the table takes them: the code fixed on the left, the acts of a row on the right. */
export function tableColumns<Row extends RegisterRow, Patch>(
  register: Register<Row, Patch>,
  columns: readonly Column<Row, Patch>[],
  sorting: Sorting | null,
  titles: Titles,
): TableColumns<Row> {
  const of = (key: string, title: string, width: number, more: TableColumn<Row>): TableColumn<Row> => ({
    key,
    title,
    width,
    onCell: (row: Row) => ({ id: cellId({ row: row.id, column: key }), role: 'gridcell' }),
    ...more,
  });
  const sortable = (key: string): TableColumn<Row> => ({
    sorter: true,
    sortOrder: sorting?.column !== key ? null : sorting.descending ? 'descend' : 'ascend',
  });
  const code = of(CODE, titles.code, CODE_WIDTH, {
    ...sortable(CODE),
    fixed: 'left',
    render: (_, row) => <CodeCell row={row} register={register} />,
  });
  const values = columns.map((column) =>
    of(column.key, column.title, column.width, {
      ...sortable(column.key),
      align: column.figures ? 'right' : 'left',
      render: (_, row) => <GridCell row={row} column={column} />,
    }),
  );
  if (!hasActs(register)) return [code, ...values];
  const last = of(ACTS, titles.acts, widthOfActs(register), {
    fixed: 'right',
    render: (_, row) => (
      <div className="cell cell-acts" data-cell={`${row.id}/${ACTS}`}>
        <RowActs register={register} row={row} />
      </div>
    ),
  });
  return [code, ...values, last];
}
