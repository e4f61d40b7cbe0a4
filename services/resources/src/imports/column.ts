import type { ReadCell } from './cells.ts';

/** A column that a table may have: found by its name in either language, or by the field's own name. */
export interface Column {
  field: string;
  zh: string;
  en: string;
  /** A new record must have it. Every row has a code. */
  required: boolean;
  read: ReadCell;
  /** What a cell may say, for the template. */
  example: string;
}

type Rest = Partial<Pick<Column, 'required'>>;

export const column = (
  field: string,
  zh: string,
  en: string,
  read: ReadCell,
  example: string,
  { required = false }: Rest = {},
): Column => ({ field, zh, en, read, example, required });

const REQUIRED = { required: true };
export const requiredColumn = (field: string, zh: string, en: string, read: ReadCell, example: string): Column =>
  column(field, zh, en, read, example, REQUIRED);
