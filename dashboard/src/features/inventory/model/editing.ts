import type { Option } from '../../../ui/Field';

type Fault = 'required' | 'wholeNumber' | 'date' | 'choice';
type Reading<Patch> = { patch: Patch } | { fault: Fault };

/** How a cell is typed into, and how what was typed becomes the part of a record that is saved. */
export interface Editing<Row, Patch> {
  kind: 'text' | 'tel' | 'number' | 'date' | 'select';
  value: (row: Row) => string;
  read: (typed: string) => Reading<Patch>;
  options?: readonly Option[];
}

interface Choice<Value extends string> {
  value: Value;
  label: string;
}

export function textEditing<Row, Patch>(
  value: (row: Row) => string | null,
  patch: (text: string) => Patch,
  kind: 'text' | 'tel' = 'text',
): Editing<Row, Patch> {
  return {
    kind,
    value: (row) => value(row) ?? '',
    read: (typed) => (typed.trim() === '' ? { fault: 'required' } : { patch: patch(typed.trim()) }),
  };
}

/** A text that may be taken away again: nothing typed is sent as null. */
export function optionalTextEditing<Row, Patch>(
  value: (row: Row) => string | null,
  patch: (text: string | null) => Patch,
  kind: 'text' | 'tel' = 'text',
): Editing<Row, Patch> {
  return { kind, value: (row) => value(row) ?? '', read: (typed) => ({ patch: patch(typed.trim() || null) }) };
}

export function numberEditing<Row, Patch>(
  value: (row: Row) => number,
  patch: (count: number) => Patch,
): Editing<Row, Patch> {
  return {
    kind: 'number',
    value: (row) => String(value(row)),
    read: (typed) => (/^\s*\d{1,9}\s*$/.test(typed) ? { patch: patch(Number(typed)) } : { fault: 'wholeNumber' }),
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function dateEditing<Row, Patch>(
  value: (row: Row) => string | null,
  patch: (day: string) => Patch,
): Editing<Row, Patch> {
  return {
    kind: 'date',
    value: (row) => value(row) ?? '',
    read: (typed) => (isDay(typed) ? { patch: patch(typed) } : { fault: typed === '' ? 'required' : 'date' }),
  };
}

export function optionalDateEditing<Row, Patch>(
  value: (row: Row) => string | null,
  patch: (day: string | null) => Patch,
): Editing<Row, Patch> {
  const dated = dateEditing<Row, Patch>(value, patch);
  return { ...dated, read: (typed) => (typed === '' ? { patch: patch(null) } : dated.read(typed)) };
}

export function choiceEditing<Row, Value extends string, Patch>(
  choices: readonly Choice<Value>[],
  value: (row: Row) => Value,
  patch: (chosen: Value) => Patch,
): Editing<Row, Patch> {
  return {
    kind: 'select',
    options: choices,
    value,
    read: (typed) => {
      const chosen = choices.find((choice) => choice.value === typed);
      return chosen ? { patch: patch(chosen.value) } : { fault: 'choice' };
    },
  };
}

/** Another record, or none. */
export function referenceEditing<Row, Patch>(
  choices: readonly Option[],
  none: string,
  value: (row: Row) => string | null,
  patch: (id: string | null) => Patch,
): Editing<Row, Patch> {
  return {
    kind: 'select',
    options: [{ value: '', label: none }, ...choices],
    value: (row) => value(row) ?? '',
    read: (typed) => ({ patch: patch(typed || null) }),
  };
}
