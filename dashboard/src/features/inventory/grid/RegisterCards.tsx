import type { ReactNode } from 'react';
import type { CellEdits } from '../edit/useCellEdits';
import type { Column, Register, RegisterRow } from '../model/register';
import { CodeCell } from './CodeCell';
import { GridCell } from './GridCell';
import { GridProvider } from './grid-context';
import { hasActs, RowActs } from './RowActs';
import './cards.css';

interface RegisterCardsProps<Row extends RegisterRow, Patch> {
  register: Register<Row, Patch>;
  columns: readonly Column<Row, Patch>[];
  rows: readonly Row[];
  label: string;
  edits: CellEdits;
}

/** The register on a phone: a card a record, a tap opens a value. */
export function RegisterCards<Row extends RegisterRow, Patch>({
  register,
  columns,
  rows,
  label,
  edits,
}: RegisterCardsProps<Row, Patch>) {
  const [first, ...rest] = columns;
  const keyed = (row: Row): ReactNode =>
    rest.map((column) => (
      <div key={column.key} className="card-fact">
        <span className="card-label">{column.title}</span>
        <GridCell row={row} column={column} onCard />
      </div>
    ));
  return (
    <GridProvider value={edits}>
      <ul
        className="cards scroll"
        aria-label={label}
        data-testid="register-cards"
        onKeyDown={(event) => {
          const { at } = edits.state;
          if (!at || event.nativeEvent.isComposing || !event.currentTarget.contains(event.target as Node)) return;
          if (event.key === 'Enter') edits.save(at);
          if (event.key === 'Escape') edits.leave(at);
        }}
      >
        {rows.map((row) => (
          <li key={row.id} className="card" data-testid={`row-${row.code}`}>
            <div className="card-head">
              <CodeCell row={row} register={register} />
              {first && <GridCell row={row} column={first} onCard />}
            </div>
            <div className="card-facts">{keyed(row)}</div>
            {hasActs(register) && (
              <div className="card-acts">
                <RowActs register={register} row={row} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </GridProvider>
  );
}
