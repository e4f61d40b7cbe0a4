import { type Change, isNew } from '../../../lib/live/fold';

/** One request asks for no more than a page; in a greater burst the list itself is read again by its reset. */
const MOST = 500;

/** The known records of one register that a batch has changed. New ones come with the list. */
export function changedIds(changes: readonly Change[], entity: string): string[] {
  const ids = changes.filter((change) => change.entity === entity && !isNew(change)).map(({ id }) => id);
  return [...new Set(ids)].slice(0, MOST);
}
