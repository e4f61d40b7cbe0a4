import type { Column, RegisterRow } from '../model/register';
import type { Theirs } from './edit-state';

/** What someone else made of a record since it was opened, told by the columns that both readers see. */
export function theirChange<Row extends RegisterRow, Patch>(
  before: Row,
  current: Row,
  column: Column<Row, Patch>,
  columns: readonly Column<Row, Patch>[],
): Theirs {
  const others = columns
    .filter(({ key, text }) => key !== column.key && text(before) !== text(current))
    .map(({ title, text }) => ({ title, before: text(before), after: text(current) }));
  return {
    version: current.version,
    value: column.edit?.value(current) ?? '',
    text: column.text(current),
    others,
  };
}

/**
 * The version to save on. A reader who saves two cells of one row in a row has seen the record as their own first
 * save left it, so a version that only they themselves have moved on is carried along.
 */
export function carriedVersion(seen: number, own: ReadonlyMap<number, number>): number {
  let version = seen;
  for (let next = own.get(version); next !== undefined; next = own.get(version)) version = next;
  return version;
}
