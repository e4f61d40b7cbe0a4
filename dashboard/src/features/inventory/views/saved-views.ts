import { parseTableAddress, type TableAddress, withTableAddress } from '../table-address';

/** A register as somebody likes to look at it: which, narrowed how, in what order. */
export interface SavedView {
  name: string;
  address: TableAddress;
  search: string;
}

/** As kept: the address as text, so that a view that an older page kept is read by the same rules as an address. */
type Kept = readonly { name: string; where: string; search: string }[];

const isKept = (one: unknown): one is Kept[number] =>
  typeof one === 'object' &&
  one !== null &&
  (['name', 'where', 'search'] as const).every((key) => typeof (one as Record<string, unknown>)[key] === 'string');

/** Reads what was kept; what is no view is left out. */
export function readViews(text: string | null): SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return (Array.isArray(kept) ? kept : [])
      .filter(isKept)
      .map(({ name, where, search }) => ({ name, search, address: parseTableAddress(where) }));
  } catch {
    return [];
  }
}

export const writeViews = (views: readonly SavedView[]): string =>
  JSON.stringify(views.map(({ name, address, search }) => ({ name, search, where: withTableAddress('', address) })));

/** One view of a name: saving again under it replaces it. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
