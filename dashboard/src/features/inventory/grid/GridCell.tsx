import { Popover } from 'antd';
import { cellKey } from '../edit/edit-state';
import type { Column, RegisterRow } from '../model/register';
import { CellBubble } from './CellBubble';
import { CellContent } from './CellContent';
import { CellEditor } from './CellEditor';
import { useGrid } from './grid-context';

interface GridCellProps<Row, Patch> {
  row: Row;
  column: Column<Row, Patch>;
  /** On a card there is no grid around the cell: a tap opens it. */
  onCard?: boolean;
}

export function GridCell<Row extends RegisterRow, Patch>({ row, column, onCard = false }: GridCellProps<Row, Patch>) {
  const { state, go, open, type, save, leave } = useGrid();
  const at = { row: row.id, column: column.key };
  const key = cellKey(at);
  const edit = state.edits[key];
  const active = state.at?.row === row.id && state.at.column === column.key;
  const typing = edit !== undefined && edit.phase !== 'saving';
  const tone = column.mark?.(row)?.tone;

  const classes = ['cell'];
  if (active && !onCard) classes.push('cell-at');
  if (column.edit) classes.push('cell-editable');
  if (column.figures) classes.push('cell-figures');
  if (tone) classes.push(`cell-${tone}`);
  if (edit) classes.push(`cell-${edit.phase}`);
  const shared = {
    className: classes.join(' '),
    'data-cell': key,
    'data-testid': `cell-${row.code}-${column.key}`,
    'data-phase': edit?.phase,
  };

  if (!typing || !column.edit) {
    const content = <CellContent row={row} column={column} edit={edit} saved={state.saved === key} />;
    return onCard && column.edit ? (
      <button type="button" {...shared} onClick={() => open(at)}>
        {content}
      </button>
    ) : (
      <div {...shared} title={column.text(row)}>
        {content}
      </div>
    );
  }
  const bubble = <CellBubble edit={edit} title={column.title} onSave={() => save(at)} onLeave={() => leave(at)} />;
  return (
    <Popover open content={bubble} placement="bottomLeft" arrow={false} trigger={[]}>
      <div {...shared}>
        <CellEditor
          editing={column.edit}
          title={column.title}
          edit={edit}
          active={active}
          onFocus={() => go(at)}
          onType={(typed) => type(at, typed)}
        />
      </div>
    </Popover>
  );
}
