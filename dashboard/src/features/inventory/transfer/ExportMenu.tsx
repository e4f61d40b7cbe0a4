import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import type { Column, RegisterRow } from '../model/register';
import { type ListTable, toCsv, toGeoJson, toXlsx } from './export-rows';
import { saveFile } from './save-file';

interface ExportMenuProps<Row> {
  title: string;
  columns: readonly Pick<Column<Row, never>, 'title' | 'text'>[];
  rows: readonly Row[];
}

type Placed = RegisterRow & { position?: { longitude: number; latitude: number } | null };

/** 导出: what is on the screen, with the search and the filters, as a file. */
export function ExportMenu<Row extends RegisterRow>({ title, columns, rows }: ExportMenuProps<Row>) {
  const { t } = useTranslation();
  const table = (): ListTable => ({
    titles: [t('inventory.code'), ...columns.map((column) => column.title)],
    rows: rows.map((row) => [row.code, ...columns.map((column) => column.text(row))]),
  });
  const placed = rows.some((row) => (row as Placed).position);
  const save = async (kind: string): Promise<void> => {
    if (kind === 'xlsx') saveFile(`${title}.xlsx`, await toXlsx(table(), title));
    if (kind === 'csv') saveFile(`${title}.csv`, new Blob([toCsv(table())], { type: 'text/csv' }));
    if (kind === 'geojson') {
      const json = JSON.stringify(toGeoJson(rows as readonly Placed[], table()));
      saveFile(`${title}.geojson`, new Blob([json], { type: 'application/geo+json' }));
    }
  };
  return (
    <span className="export">
      {['xlsx', 'csv', ...(placed ? ['geojson'] : [])].map((kind) => (
        <Button
          key={kind}
          look="quiet"
          disabled={rows.length === 0}
          title={t('transfer.export', { format: kind.toUpperCase() })}
          data-testid={`export-${kind}`}
          onClick={() => void save(kind)}
        >
          {kind.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}
