import { useEffect, useRef } from 'react';
import type { CellEdit } from '../edit/edit-state';
import type { Editing } from '../model/editing';

interface CellEditorProps<Row, Patch> {
  editing: Editing<Row, Patch>;
  title: string;
  edit: CellEdit;
  active: boolean;
  onFocus: () => void;
  onType: (typed: string) => void;
}

/** The field in an open cell. It takes the focus only while the reader is at this cell and not busy elsewhere. */
export function CellEditor<Row, Patch>({ editing, title, edit, active, onFocus, onType }: CellEditorProps<Row, Patch>) {
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const field = input.current ?? select.current;
    const here = document.activeElement;
    const elsewhere = here !== null && here !== document.body && !here.contains(field);
    if (!active || !field || elsewhere) return;
    field.focus({ preventScroll: true });
    if (field === input.current && field.type !== 'date') field.select();
  }, [active]);

  const common = {
    className: 'cell-editor',
    value: edit.typed,
    'aria-label': title,
    'aria-invalid': edit.phase === 'refused',
    onFocus,
  };
  if (editing.kind === 'select') {
    const options = editing.options ?? [];
    const stray = options.some(({ value }) => value === edit.typed) ? null : edit.typed;
    return (
      <select ref={select} {...common} onChange={({ target }) => onType(target.value)}>
        {stray !== null && <option value={stray}>—</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      ref={input}
      {...common}
      type={editing.kind === 'number' ? 'text' : editing.kind}
      inputMode={editing.kind === 'number' ? 'numeric' : undefined}
      autoComplete="off"
      onChange={({ target }) => onType(target.value)}
    />
  );
}
