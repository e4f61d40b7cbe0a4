import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/Tag';
import type { CellEdit } from '../edit/edit-state';
import type { Column } from '../model/register';

interface CellContentProps<Row, Patch> {
  row: Row;
  column: Column<Row, Patch>;
  edit: CellEdit | undefined;
  saved: boolean;
}

/** What a closed cell says: its value and what is wrong with it, or that it is being saved. */
export function CellContent<Row, Patch>({ row, column, edit, saved }: CellContentProps<Row, Patch>) {
  const { t } = useTranslation();
  if (edit) {
    const typed = column.edit?.options?.find(({ value }) => value === edit.typed)?.label ?? edit.typed;
    return (
      <span className="cell-saving">
        <span className="spinner" />
        <span className="cell-text">{typed}</span>
        <small>{t('inventory.saving')}</small>
      </span>
    );
  }
  const text = column.text(row);
  const mark = column.mark?.(row);
  const value = text ? <span className="cell-text">{text}</span> : <span className="cell-none">—</span>;
  return (
    <>
      {column.show ? column.show(row) : value}
      {mark?.word && <Tag tone={mark.tone}>{mark.word}</Tag>}
      {saved && <span className="cell-saved">{t('inventory.saved')}</span>}
    </>
  );
}
