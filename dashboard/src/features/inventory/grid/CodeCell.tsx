import { useTranslation } from 'react-i18next';
import { select } from '../../../lib/url-state';
import { MapSymbol } from '../../../map/Symbol';
import { Tag } from '../../../ui/Tag';
import { cellKey } from '../edit/edit-state';
import type { Register, RegisterRow } from '../model/register';
import { useGrid } from './grid-context';

/** Symbol, code and whether it is a demo record, as an object looks anywhere; the code opens it on the map. */
export function CodeCell<Row extends RegisterRow, Patch>({
  row,
  register,
}: {
  row: Row;
  register: Register<Row, Patch>;
}) {
  const { t } = useTranslation();
  const { state } = useGrid();
  const at = { row: row.id, column: 'code' };
  const active = state.at?.row === at.row && state.at.column === at.column;
  const { kind } = register;
  const symbol = register.symbol(row);
  return (
    <div
      data-cell={cellKey(at)}
      className={`cell cell-code${active ? ' cell-at' : ''}`}
      data-testid={`cell-${row.code}-code`}
    >
      {symbol && <MapSymbol spec={symbol} size={22} />}
      {kind ? (
        <button
          type="button"
          className="code-link"
          tabIndex={-1}
          title={t('inventory.openOnMap')}
          onClick={() => select({ kind, id: row.id })}
        >
          {row.code}
        </button>
      ) : (
        <span>{row.code}</span>
      )}
      {row.demo && (
        <Tag tone="muted" title={t('map.demo')}>
          {t('inventory.demo')}
        </Tag>
      )}
    </div>
  );
}
