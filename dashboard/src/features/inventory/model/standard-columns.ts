import { createElement } from 'react';
import { Age } from '../../record/Age';
import { Confirmed } from '../../record/Confirmed';
import type { Column, Words } from './register';

/** How old the information is: "3 天前", sorted with the oldest first. */
export const ageColumn = <Row, Patch>(
  key: string,
  title: string,
  at: (row: Row) => string,
  by?: (row: Row) => string,
  dueAt?: (row: Row) => string,
): Column<Row, Patch> => ({
  key,
  title,
  width: dueAt ? 150 : 108,
  text: (row) => (by ? by(row) : ''),
  order: at,
  show: (row) =>
    dueAt ? createElement(Confirmed, { at: at(row), dueAt: dueAt(row) }) : createElement(Age, { at: at(row) }),
});

export const townshipName = (townships: readonly { value: string; label: string }[], code: string | null): string =>
  townships.find(({ value }) => value === code)?.label ?? code ?? '';

/** Choices of an enumeration in the reader's words. */
export const choicesOf = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
  values.map((value) => ({ value, label: label(value) }));

export const enumFilter = <Row, Value extends string>(
  key: string,
  title: string,
  choices: readonly { value: Value; label: string }[],
  value: (row: Row) => Value | readonly Value[],
) => ({
  key,
  title,
  options: choices,
  matches: (row: Row, wanted: string): boolean => {
    const own = value(row);
    return typeof own === 'string' ? own === wanted : own.some((item) => item === wanted);
  },
});

export const yesNo = (value: boolean, { t }: Words): string => (value ? t('inventory.yes') : t('inventory.no'));
